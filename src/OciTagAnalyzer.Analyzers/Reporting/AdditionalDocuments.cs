using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The project's additional files that are documents of ours, each path once however often it is listed.</summary>
sealed class AdditionalDocuments
{
    readonly Dictionary<AdditionalText, DocumentKind> kinds = [];

    AdditionalDocuments() => Others = new(kinds);

    /// <summary>True where the project has none.</summary>
    public bool IsEmpty => kinds.Count == 0;

    /// <summary>What they say of each other's images.</summary>
    public OtherFiles Others { get; }

    /// <summary>Those files.</summary>
    public IEnumerable<AdditionalText> Files => kinds.Keys;

    /// <summary>Looks through a project's files, without reading them, for those that may use images.</summary>
    public static AdditionalDocuments OfImages(AnalyzerOptions options) =>
        Among(options, ImageDocument.MayHoldImages);

    /// <summary>Looks through a project's files, without reading them, for those that <paramref name="isWanted"/>.</summary>
    public static AdditionalDocuments Among(AnalyzerOptions options, Func<DocumentKind, bool> isWanted)
    {
        var documents = new AdditionalDocuments();
        HashSet<string>? paths = null;
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            DocumentKind kind = FileKind.Of(file, options.AnalyzerConfigOptionsProvider);
            if (isWanted(kind) && (paths ??= new(StringComparer.Ordinal)).Add(file.Path))
            {
                documents.kinds.Add(file, kind);
            }
        }

        return documents;
    }

    /// <summary>Says what kind of document <paramref name="file"/> is; false where it is none, or listed before.</summary>
    public bool TryGetKind(AdditionalText file, out DocumentKind kind) => kinds.TryGetValue(file, out kind);
}
