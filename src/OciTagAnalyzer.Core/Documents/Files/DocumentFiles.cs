using System.Collections.Concurrent;

namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>The documents of a project by their normal paths. Each text is read once, when something asks for it.</summary>
sealed class DocumentFiles
{
    readonly Dictionary<string, DocumentSource> byPath = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>These documents; of two at one path the first counts.</summary>
    public DocumentFiles(IEnumerable<DocumentSource> sources)
    {
        foreach (DocumentSource source in sources)
        {
            string path = DocumentPath.Normal(source.Path);
            if (!byPath.ContainsKey(path))
            {
                byPath.Add(path, source);
            }
        }
    }

    /// <summary>The paths of all documents of a kind, in order.</summary>
    public IReadOnlyList<string> Of(DocumentKind kind) =>
        [.. byPath.Where(file => file.Value.Kind == kind).Select(file => file.Key).OrderBy(path => path, StringComparer.Ordinal)];

    /// <summary>True where a document stands at a normal path.</summary>
    public bool Has(string path) => byPath.ContainsKey(path);

    /// <summary>The text at a normal path; null without a document there.</summary>
    public string? TextAt(string path) => byPath.TryGetValue(path, out DocumentSource? source) ? texts.GetOrAdd(path, _ => source.Read()) : null;
}
