using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A parameter or property of the project's own that is only forwarded to a sink: what it is given is a reference, too.</summary>
/// <param name="Symbol">The parameter or property.</param>
/// <param name="Image">The image that the sink gets, with the unknown value last in it.</param>
sealed record ForwardingMember(ISymbol Symbol, SinkImage Image)
{
    /// <summary>The forwarding members that <paramref name="image"/> shows; none where its value is known, or has another end.</summary>
    public static IEnumerable<ForwardingMember> Of(SinkImage image, CancellationToken cancellation)
    {
        if (image is not { Apart: GivenApart.Nothing, LacksTag: false, Lost: null, Match.Row.MayBeStage: false } ||
            image.Value.Pieces is not [.., { Source: { } source }] ||
            !IsEndOfReference(image) ||
            !StoredValue.IsAlways(source) ||
            OtherUses.ShowOtherMeaning(source, image.Match.Call.Syntax, cancellation))
        {
            return [];
        }

        return source switch
        {
            // What a setter is given is what its property is given.
            IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } } => [new(property, image)],
            IPropertySymbol property when PositionalParameter.Of(property) is { } parameter => [new(property, image), new(parameter, image)],
            _ => [new(source, image)],
        };
    }

    /// <summary>False where <paramref name="flowing"/> goes to the property of another object.</summary>
    public bool MayTake(FlowingValue flowing) =>
        flowing.Holder is not { } given || Image.Value.Pieces[Image.Value.Pieces.Count - 1].Holder?.MayBe(given) != false;

    /// <summary>The image that the sink gets where <paramref name="flowing"/> gives the value.</summary>
    public SinkImage With(FlowingValue flowing)
    {
        // Behind a registry of the member's a name stands for another image than elsewhere.
        TextValue given = Image.Value.Pieces.Count > 1 ? flowing.Value.In(flowing.Expression) : flowing.Value;
        return Image with { Value = Image.Value.WithEnd(given) };
    }

    /// <summary>True where the last part of <paramref name="image"/> is all of the reference, or all that stands behind a slash.</summary>
    public static bool IsEndOfReference(SinkImage image) =>
        image.Value.Pieces.Count == 1 || image.Value.Pieces[image.Value.Pieces.Count - 2].Text?.EndsWith("/", StringComparison.Ordinal) == true;
}
