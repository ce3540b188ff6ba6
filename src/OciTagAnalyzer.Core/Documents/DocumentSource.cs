namespace OciTagAnalyzer.Core.Documents;

/// <summary>A document that can be read together with others.</summary>
/// <param name="Path">Its full path, with either separator.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Read">Gives its text; it is called only where another document needs it.</param>
public sealed record DocumentSource(string Path, DocumentKind Kind, Func<string> Read);
