using System.Collections.Concurrent;

namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>The texts of documents by their normal paths. Each is read once, when something asks for it.</summary>
/// <param name="byPath">What gives the text at each path.</param>
sealed class DocumentFiles(IReadOnlyDictionary<string, Func<string>> byPath)
{
    readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>True if a document stands at a normal path.</summary>
    public bool Has(string path) => byPath.ContainsKey(path);

    /// <summary>The text at a normal path; null without a document there.</summary>
    public string? TextAt(string path) => byPath.TryGetValue(path, out Func<string>? read) ? texts.GetOrAdd(path, _ => read()) : null;
}
