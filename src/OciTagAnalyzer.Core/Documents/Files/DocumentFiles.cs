using System.Collections.Concurrent;

namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>The texts of documents by normalized path, each read once on request.</summary>
/// <param name="byPath">The functions that read the texts.</param>
sealed class DocumentFiles(IReadOnlyDictionary<string, Func<string>> byPath)
{
    readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The normalized paths of the documents, in no particular order.</summary>
    public IEnumerable<string> Paths => byPath.Keys;

    /// <summary>True if there is a document at a normalized path.</summary>
    public bool Has(string path) => byPath.ContainsKey(path);

    /// <summary>The text at a normalized path; null if there is no document.</summary>
    public string? TextAt(string path) => byPath.TryGetValue(path, out Func<string>? read) ? texts.GetOrAdd(path, _ => read()) : null;
}
