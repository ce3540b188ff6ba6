using OciTagAnalyzer.Core.Formats.GoTemplates;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>The text of a template, and where it is written: in a file, or in a value that <c>tpl</c> evaluates.</summary>
/// <param name="Text">The text.</param>
/// <param name="Path">The normalized path of the document.</param>
/// <param name="Map">Maps the text to the document.</param>
/// <param name="Nodes">The parsed text.</param>
sealed record TemplateSource(string Text, string Path, SpanMap Map, IReadOnlyList<TemplateNode> Nodes)
{
    /// <summary>Parses the text of a file; null if it is malformed.</summary>
    public static TemplateSource? Parse(string text, string path) => Parse(text, path, SpanMap.Verbatim(0));

    /// <summary>Parses a text that is written at <paramref name="map"/> in a document; null if it is malformed.</summary>
    public static TemplateSource? Parse(string text, string path, SpanMap map) =>
        TemplateParser.Parse(text) is { } nodes ? new(text, path, map, nodes) : null;

    /// <summary>The text at a range.</summary>
    public TextPiece At(TextRange range) => new(Text.Substring(range.Start, range.Length))
    {
        Path = Path,
        Map = Map.From(range.Start),
        Source = Map.ToDocument(range),
        KeyPath = "template",
    };
}
