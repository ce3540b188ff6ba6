using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>In which files of a compilation names count: where <c>oci_tag.detection</c> says so.</summary>
sealed class NameDetection(Compilation compilation, AnalyzerConfigOptionsProvider provider)
{
    /// <summary>True if names count in some file.</summary>
    public bool IsOnAnywhere { get; } = compilation.SyntaxTrees.Any(tree => IsOn(tree, provider));

    /// <summary>True if names count in <paramref name="tree"/>.</summary>
    public bool IsOn(SyntaxTree tree) => IsOn(tree, provider);

    static bool IsOn(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) =>
        OciTagOptions.Detection.In(FileSettings.Of(tree, provider)) == Detection.Names;
}
