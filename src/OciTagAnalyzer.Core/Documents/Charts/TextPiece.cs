using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>A part of the text that a template prints, and where it is written.</summary>
/// <param name="Text">The text; one hole if it is unknown.</param>
sealed record TextPiece(string Text)
{
    /// <summary>The normalized path of the document that contains the text; null if no document does.</summary>
    public string? Path { get; init; }

    /// <summary>Maps the text to the document.</summary>
    public SpanMap Map { get; init; } = SpanMap.Verbatim(0);

    /// <summary>The scalar or literal that contains the text.</summary>
    public TextRange Source { get; init; }

    /// <summary>The path of the scalar in its document.</summary>
    public string KeyPath { get; init; } = "";

    /// <summary>True for a plain scalar, whose type depends on its text.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>What a message calls the text if it is unknown.</summary>
    public string HoleName { get; init; } = "";

    /// <summary>True if the text is unknown, or a value that is empty by default.</summary>
    public bool IsHole => HoleName.Length > 0;

    /// <summary>True for a value that is empty by default, and that an installation may set.</summary>
    public bool IsEmptyValue { get; init; }

    /// <summary>An unknown text.</summary>
    public static TextPiece Hole(string name) => new(ImageText.Hole.ToString()) { HoleName = name };

    /// <summary>The piece without the characters outside of a range.</summary>
    public TextPiece Slice(int start, int length) => this with { Text = Text.Substring(start, length), Map = Map.From(start) };
}
