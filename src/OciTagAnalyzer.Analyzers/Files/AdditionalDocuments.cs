using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>The additional files of a project that are known kinds of documents, each path once even if it is listed several times.</summary>
sealed class AdditionalDocuments
{
    readonly Dictionary<AdditionalText, DocumentKind> kinds = [];
    readonly List<DocumentSource> sources = [];
    readonly Lazy<DocumentSet> together;

    AdditionalDocuments() => together = new(() => new DocumentSet(sources));

    /// <summary>True if the project has no such file.</summary>
    public bool IsEmpty => kinds.Count == 0;

    /// <summary>All documents of the project, which may change each other's images.</summary>
    public DocumentSet Together => together.Value;

    /// <summary>The files.</summary>
    public IEnumerable<AdditionalText> Files => kinds.Keys;

    /// <summary>Returns the files of a project that may use images, without reading them.</summary>
    public static AdditionalDocuments OfImages(AnalyzerOptions options) =>
        Among(options, kind => kind.ContainsImages || kind == DocumentKind.EnvironmentFile);

    /// <summary>Returns the files of a project whose kind satisfies <paramref name="isWanted"/>, without reading them.</summary>
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

    /// <summary>Returns the kind of <paramref name="file"/>; false if it is not among the files.</summary>
    public bool TryGetKind(AdditionalText file, [NotNullWhen(true)] out DocumentKind? kind) => kinds.TryGetValue(file, out kind);
}
