using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A place in a document that certainly takes an image reference, and what stands there.</summary>
/// <param name="Written">The reference as written, unescaped, unknown parts as holes.</param>
/// <param name="Span">Where a finding stands in the document: the value without its quotes.</param>
/// <param name="Map">Where each code unit of <paramref name="Written"/> stands in the document.</param>
/// <param name="KeyPath">What leads there: <c>services.db.image</c>, <c>Worker:Image</c>, <c>FROM</c>.</param>
public sealed record ImagePlace(ImageText Written, TextRange Span, SpanMap Map, string KeyPath)
{
    /// <summary>False where something else is made of the same text, so that no edit of it is right for both.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>True where the tag stands in an entry of its own, which takes no digest.</summary>
    public bool IsTagApart { get; init; }

    /// <summary>Why whoever reads the document does not get the tag or digest that was asked for; null where that is not lost.</summary>
    public ImageLoss? Loss { get; init; }

    /// <summary>The YAML scalar without quotes that the last part of the reference is in, and whose type its text decides; null where it is a string in any case.</summary>
    public TextRange? Untyped { get; init; }
}
