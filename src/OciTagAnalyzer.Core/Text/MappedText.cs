namespace OciTagAnalyzer.Core.Text;

/// <summary>A text taken from a document, unescaped or joined, and where each of its code units stands there.</summary>
public readonly record struct MappedText(string Text, SpanMap Map);
