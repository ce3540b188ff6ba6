using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>
/// The part of a project's code that an analysis has to compile. Most projects of a solution reference no library that takes images, and the compilation
/// of their methods would be most of the work.
/// </summary>
static class AnalyzedCode
{
    /// <summary>
    /// Returns the compilation of a project, without its code if that cannot contain an image; null if the project cannot be compiled.
    /// </summary>
    public static async Task<Compilation?> OfAsync(Project project, CancellationToken cancellation)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation);
        if (compilation is null || MayContainImages(compilation, project, cancellation))
        {
            return compilation;
        }

        // Some findings are about no file, and reported with the first one.
        var options = (CSharpParseOptions?)project.ParseOptions;
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText("", options, cancellationToken: cancellation));
    }

    // If a reference or a using is missing, its types are unknown. Errors in methods alone hide no library.
    static bool MayContainImages(Compilation compilation, Project project, CancellationToken cancellation)
    {
        var discovery = new ImageDiscovery(compilation, project.AnalyzerOptions, SourceSearch.Search, cancellation);
        return discovery.MayHaveSinks || discovery.HasNames || discovery.HasAnnotations
            || compilation.GetDeclarationDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
