using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images of a project's files, without an analysis of the whole compilation.</summary>
sealed class FileInventory
{
    readonly AnalyzerOptions options;
    readonly AdditionalDocuments documents;

    FileInventory(AnalyzerOptions options)
    {
        this.options = options;
        documents = AdditionalDocuments.OfImages(options);
    }

    /// <summary>Creates the inventory of the files in <paramref name="options"/>.</summary>
    public static FileInventory Of(AnalyzerOptions options) => new(options);

    /// <summary>Returns the images of the file at <paramref name="path"/> with this text, including those with names from other files.</summary>
    public IReadOnlyList<ImageReading> In(string path, string text)
    {
        DocumentKind kind = options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file
            ? FileKind.Of(file, options.AnalyzerConfigOptionsProvider)
            : DocumentKind.Of(path);
        return [.. documents.Together.Scan(path, kind, text).Images
            .SelectMany(image => image.Alternatives.Prepend(image.Written))
            .Select(ImageReading.Of)];
    }
}
