using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A member of the project whose value, or whose elements, reach a sink as a whole reference or the end of one.</summary>
/// <param name="Image">The image that reaches the sink; the last part is the unknown value.</param>
sealed record ForwardingMember(SinkImage Image)
{
    /// <summary>The unknown part.</summary>
    public ValuePiece End => Image.Value.Pieces[Image.Value.Pieces.Count - 1];

    /// <summary>The parameter, property, field or method.</summary>
    public ISymbol Symbol => (End.Source ?? End.ElementOf)!;

    /// <summary>Returns the forwarding member of <paramref name="image"/>; null if its last part is anything else.</summary>
    public static ForwardingMember? Of(SinkImage image) =>
        image is { Apart: SeparatePart.Nothing, LacksTag: false, Lost: null, Match.Row.MayBeStage: false } &&
        image.Value.Pieces is [.., { Source: not null } or { ElementOf: not null }] && IsEndOfReference(image)
            ? new(image)
            : null;

    /// <summary>False if <paramref name="flowing"/> is assigned to the property of another object.</summary>
    public bool MayTake(FlowingValue flowing) => flowing.Holder is not { } given || End.Holder?.MayBe(given) != false;

    /// <summary>Returns the image that reaches the sink if <paramref name="flowing"/> provides the value.</summary>
    public SinkImage With(FlowingValue flowing)
    {
        // With the registry that the member adds, the same name is another image than elsewhere.
        TextValue given = Image.Value.Pieces.Count > 1 ? flowing.Value.In(flowing.Expression) : flowing.Value;
        return Image with { Value = Image.Value.WithEnd(given) };
    }

    /// <summary>True if the last part of <paramref name="image"/> is the whole reference or follows a slash.</summary>
    public static bool IsEndOfReference(SinkImage image) =>
        image.Value.Pieces.Count == 1 || image.Value.Pieces[image.Value.Pieces.Count - 2].Text?.EndsWith("/", StringComparison.Ordinal) == true;
}
