namespace OciTagAnalyzer.Core.Documents;

/// <summary>A document that can be read together with others.</summary>
/// <param name="Path">Its full path, with slashes or backslashes.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Read">Returns its text; called only if another document needs it.</param>
public sealed record DocumentSource(string Path, DocumentKind Kind, Func<string> Read);
