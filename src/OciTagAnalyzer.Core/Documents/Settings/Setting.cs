using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>A configuration key and its value in a file.</summary>
/// <param name="Key">The complete key in the form of .NET's configuration: <c>Worker:Services:0:Image</c>.</param>
/// <param name="Value">The unescaped value.</param>
/// <param name="Span">Its range in the document, without quotes.</param>
/// <param name="Map">Maps <paramref name="Value"/> to the document.</param>
public sealed record Setting(string Key, string Value, TextRange Span, SpanMap Map)
{
    /// <summary>False if an edit might be wrong: for a number, which cannot contain letters, and for XML entities.</summary>
    public bool IsEditable { get; init; } = true;
}
