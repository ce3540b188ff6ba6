using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>The files of a compilation in which names count, according to <c>oci_tag.detection</c>.</summary>
sealed class NameDetection(Compilation compilation, AnalyzerConfigOptionsProvider provider)
{
    /// <summary>True if names count in some file.</summary>
    public bool IsOnAnywhere { get; } = compilation.SyntaxTrees.Any(tree => IsOn(tree, provider));

    /// <summary>True if names count in <paramref name="tree"/>.</summary>
    public bool IsOn(SyntaxTree tree) => IsOn(tree, provider);

    static bool IsOn(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) =>
        OciTagOptions.Detection.In(FileSettings.Of(tree, provider)) == Detection.Names;
}
