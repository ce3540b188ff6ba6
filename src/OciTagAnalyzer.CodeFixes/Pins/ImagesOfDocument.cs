using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>All images of one document of a project, pinned or not.</summary>
static class ImagesOfDocument
{
    // Each version of a project has its own options. Finding its files again for every document is more expensive than reading them.
    static readonly ConditionalWeakTable<AnalyzerOptions, FileInventory> byOptions = new();

    /// <summary>Returns the images that reach sinks in a C# file, or the images of another kind of file.</summary>
    public static async Task<IReadOnlyList<ImageReading>> InAsync(TextDocument document, CancellationToken cancellation)
    {
        AnalyzerOptions options = document.Project.AnalyzerOptions;
        if (document is Document code)
        {
            return await code.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                ? CodeInventory.In(model, options.AdditionalFiles, cancellation)
                : [];
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return byOptions.GetValue(options, FileInventory.Of).In(document.FilePath ?? document.Name, text.ToString());
    }
}
