using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>The project's additional files that are documents of ours, each path once however often it is listed.</summary>
sealed class AdditionalDocuments
{
    readonly Dictionary<AdditionalText, DocumentKind> kinds = [];
    readonly List<DocumentSource> sources = [];
    readonly Lazy<DocumentSet> together;

    AdditionalDocuments() => together = new(() => new DocumentSet(sources));

    /// <summary>True where the project has none.</summary>
    public bool IsEmpty => kinds.Count == 0;

    /// <summary>All documents of the project, which say what each other's images are.</summary>
    public DocumentSet Together => together.Value;

    /// <summary>Those files.</summary>
    public IEnumerable<AdditionalText> Files => kinds.Keys;

    /// <summary>Looks through a project's files, without reading them, for those that may use images.</summary>
    public static AdditionalDocuments OfImages(AnalyzerOptions options) =>
        Among(options, kind => kind.ContainsImages || kind == DocumentKind.EnvironmentFile);

    /// <summary>Looks through a project's files, without reading them, for those that <paramref name="isWanted"/>.</summary>
    public static AdditionalDocuments Among(AnalyzerOptions options, Func<DocumentKind, bool> isWanted)
    {
        var documents = new AdditionalDocuments();
        HashSet<string>? paths = null;
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            DocumentKind kind = FileKind.Of(file, options.AnalyzerConfigOptionsProvider);
            if (kind == DocumentKind.None || !(paths ??= new(StringComparer.Ordinal)).Add(file.Path))
            {
                continue;
            }

            documents.sources.Add(new(file.Path, kind, () => file.GetText()?.ToString() ?? ""));
            if (isWanted(kind))
            {
                documents.kinds.Add(file, kind);
            }
        }

        return documents;
    }

    /// <summary>Says what kind of document <paramref name="file"/> is; false where it is none, or listed before.</summary>
    public bool TryGetKind(AdditionalText file, [NotNullWhen(true)] out DocumentKind? kind) => kinds.TryGetValue(file, out kind);
}
