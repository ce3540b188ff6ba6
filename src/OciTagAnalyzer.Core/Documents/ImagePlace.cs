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

    /// <summary>Why the document keeps an image without the tag or digest that was asked for, as a clause; null where it does not.</summary>
    public string? Loss { get; init; }
}
