using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A parameter or property of the project that is only forwarded to a sink, so its values are references.</summary>
/// <param name="Symbol">The parameter or property.</param>
/// <param name="Image">The image that reaches the sink; the last part is the unknown value.</param>
sealed record ForwardingMember(ISymbol Symbol, SinkImage Image)
{
    /// <summary>Returns the forwarding members that <paramref name="image"/> contains; none if its last part is anything else.</summary>
    public static IEnumerable<ForwardingMember> Of(SinkImage image, CancellationToken cancellation)
    {
        if (image is not { Apart: SeparatePart.Nothing, LacksTag: false, Lost: null, Match.Row.MayBeStage: false } ||
            image.Value.Pieces is not [.., { Source: { } source }] ||
            !IsEndOfReference(image) ||
            !StoredValue.IsAlways(source) ||
            OtherUses.ShowOtherMeaning(source, image.Match.Call.Syntax, cancellation))
        {
            return [];
        }

        return source switch
        {
            // The value of a setter is the value of its property.
            IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } } => [new(property, image)],
            IPropertySymbol property when PositionalParameter.Of(property) is { } parameter => [new(property, image), new(parameter, image)],
            _ => [new(source, image)],
        };
    }

    /// <summary>False if <paramref name="flowing"/> is assigned to the property of another object.</summary>
    public bool MayTake(FlowingValue flowing) =>
        flowing.Holder is not { } given || Image.Value.Pieces[Image.Value.Pieces.Count - 1].Holder?.MayBe(given) != false;

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
