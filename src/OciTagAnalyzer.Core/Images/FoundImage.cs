using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>A place in a document that certainly takes an image reference, and what stands there.</summary>
/// <param name="Written">The reference as written, unescaped, unknown parts as holes.</param>
/// <param name="Span">Where a finding stands in the document: the value without its quotes.</param>
/// <param name="Map">Where each code unit of <paramref name="Written"/> stands in the document.</param>
/// <param name="KeyPath">What leads there: <c>services.db.image</c>, <c>Worker:Image</c>, <c>FROM</c>.</param>
public sealed record FoundImage(ImageText Written, TextRange Span, SpanMap Map, string KeyPath)
{
    /// <summary>False where something else is made of the same text, so that no edit of it is right for both.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>True where the tag stands in an entry of its own, which takes no digest.</summary>
    public bool IsTagApart { get; init; }

    /// <summary>Why the reader of the document does not get the tag or digest that the document gives; null where it does.</summary>
    public ImageLoss? Loss { get; init; }

    /// <summary>The YAML scalar without quotes that the last part of the reference is in, and whose type its text decides; null where it is a string in any case.</summary>
    public TextRange? Untyped { get; init; }

    /// <summary>The other images that the place stands for, where several files make different images of it.</summary>
    public IReadOnlyList<ImageText> Alternatives { get; init; } = [];

    /// <summary>What a message adds of how the image comes to be; nothing where it stands there.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The place where another file gives the image a new name; tag and digest stay.</summary>
    internal FoundImage WithName(string name, string evidence = "")
    {
        int former = Written.Name.Length;
        int length = Written.Text.Length - former + name.Length;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++)
        {
            // No code unit of the new name stands here: the first stands for all of the former one.
            TextRange unit = i >= name.Length ? Map.ToDocument(new TextRange(i - name.Length + former, 1))
                : i == 0 ? TextRange.FromBounds(Map.ToDocument(0), Math.Max(Map.ToDocument(0), Map.ToDocument(former)))
                : new(ends[i - 1], 0);
            starts[i] = unit.Start;
            ends[i] = unit.End;
        }

        starts[length] = Map.ToDocument(Written.Text.Length);
        return this with
        {
            Written = ImageText.WithHoles(name + Written.Text.Substring(former), Written.HoleNames),
            Map = SpanMap.FromPieces(starts, ends),
            Evidence = evidence,
        };
    }
}
