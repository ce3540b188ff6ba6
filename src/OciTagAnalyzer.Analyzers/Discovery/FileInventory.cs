using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images of the files of a project, for whoever has no analysis of the whole compilation.</summary>
sealed class FileInventory
{
    readonly AnalyzerOptions options;
    readonly AdditionalDocuments documents;

    FileInventory(AnalyzerOptions options)
    {
        this.options = options;
        documents = AdditionalDocuments.OfImages(options);
    }

    /// <summary>The files that <paramref name="options"/> list.</summary>
    public static FileInventory Of(AnalyzerOptions options) => new(options);

    /// <summary>The images of the file at <paramref name="path"/>, of this text; also those that other files make of it.</summary>
    public IReadOnlyList<ImageReading> In(string path, string text)
    {
        DocumentKind kind = options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file
            ? FileKind.Of(file, options.AnalyzerConfigOptionsProvider)
            : DocumentKind.Of(path);
        return [.. documents.Together.Scan(path, kind, text).Places
            .SelectMany(image => image.Alternatives.Prepend(image.Written))
            .Select(ImageReading.Of)];
    }
}
