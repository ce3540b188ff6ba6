using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>What other files of the project say of an image: a kustomization gives its tag, or a compose file builds it that is merged with its own.</summary>
sealed class OtherFiles(IReadOnlyDictionary<AdditionalText, DocumentKind> kinds)
{
    const string ServicesStart = "services.";
    const string ImageEnd = ".image";

    readonly Lazy<HashSet<string>> completed = new(() => [.. TextsOf(kinds, DocumentKind.Kustomization).SelectMany(file => DocumentStatements.CompletedBy(file.Text))]);
    readonly Lazy<HashSet<(string Folder, string Service)>> built = new(() =>
        [.. TextsOf(kinds, DocumentKind.Compose).SelectMany(file => DocumentStatements.BuiltBy(file.Text).Select(service => (FolderOf(file.Path), service)))]);

    /// <summary>True where one of them decides what an image is that stands in <paramref name="file"/>.</summary>
    public bool Decide(AdditionalText file, DocumentKind kind, ImagePlace place, ImageReading reading) => kind switch
    {
        DocumentKind.Kubernetes or DocumentKind.Yaml => !place.IsTagApart && place.Loss is null && completed.Value.Contains(reading.NameAsWritten),
        DocumentKind.Compose => ServiceOf(place) is { } service && built.Value.Contains((FolderOf(file.Path), service)),
        _ => false,
    };

    static string? ServiceOf(ImagePlace place) =>
        place.KeyPath.StartsWith(ServicesStart, StringComparison.Ordinal) && place.KeyPath.EndsWith(ImageEnd, StringComparison.Ordinal)
            ? place.KeyPath.Substring(ServicesStart.Length, place.KeyPath.Length - ServicesStart.Length - ImageEnd.Length)
            : null;

    static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    static IEnumerable<(string Path, string Text)> TextsOf(IReadOnlyDictionary<AdditionalText, DocumentKind> kinds, DocumentKind wanted) =>
        kinds.Where(file => file.Value == wanted).Select(file => (file.Key.Path, file.Key.GetText()?.ToString() ?? ""));
}
