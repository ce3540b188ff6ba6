using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>A value that a file gives a configuration key.</summary>
/// <param name="Key">The key, whole, as .NET's configuration knows it: <c>Worker:Services:0:Image</c>.</param>
/// <param name="Value">The value, unescaped.</param>
/// <param name="Span">Where it stands in the document, without its quotes.</param>
/// <param name="Map">Where each code unit of <paramref name="Value"/> stands in the document.</param>
public sealed record Setting(string Key, string Value, TextRange Span, SpanMap Map)
{
    /// <summary>False if no edit at the place is sure to be right: a number takes no letters, and an entity is more than what it stands for.</summary>
    public bool IsEditable { get; init; } = true;
}
