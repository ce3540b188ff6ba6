namespace OciTagAnalyzer.Core.Text;

/// <summary>A text from a document, unescaped or joined, with the position of each code unit.</summary>
readonly record struct MappedText(string Text, SpanMap Map);
