using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Analyzers.Wrappers;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>What a sink asks for, where the configuration gives some of it.</summary>
/// <param name="Claim">What it asks for.</param>
/// <param name="IsWhole">False where the code does more with a part than it shows here, so that the values need not be references.</param>
sealed record ConfiguredClaim(ImageClaim Claim, bool IsWhole)
{
    /// <summary>Where the code reads what a configuration gives.</summary>
    public SyntaxNode Read => Claim.Value.Pieces.First(MayBeConfigured).Read ?? Claim.Hit.Value.Syntax;

    /// <summary>The properties that give some of it.</summary>
    public IEnumerable<IPropertySymbol> Properties => Claim.Value.Pieces.Select(piece => piece.Source as IPropertySymbol ?? piece.ElementOf).OfType<IPropertySymbol>();

    /// <summary>The claim, where a configuration may give some of it; null where it gives nothing, or where it would not matter.</summary>
    /// <param name="claim">What the sink asks for.</param>
    /// <param name="isWrapped">True where its last part is a property that is only handed on to the sink.</param>
    public static ConfiguredClaim? Of(ImageClaim claim, bool isWrapped) =>
        claim is { LacksTag: false, Lost: null, Hit.Row.MayBeStage: false } && claim.Value.Pieces.Any(MayBeConfigured)
            ? new(claim, IsWholeIn(claim, isWrapped))
            : null;

    /// <summary>True where the text of <paramref name="piece"/> may come from a configuration.</summary>
    public static bool MayBeConfigured(ValuePiece piece) => piece.Key is not null || piece.ElementOf is not null || piece.Source is IPropertySymbol;

    // What stands before a tag is part of a reference and nothing else; what is the end of one must be only that.
    static bool IsWholeIn(ImageClaim claim, bool isWrapped) =>
        claim.Value.Pieces.All(piece => piece switch
        {
            { Source: IPropertySymbol property } => Wrapper.IsAlwaysTaken(property),
            { ElementOf: { } collection } => Wrapper.IsKept(collection),
            _ => true,
        }) &&
        (claim.Value.Pieces[claim.Value.Pieces.Count - 1].Source is not IPropertySymbol || !Wrapper.IsEndOfReference(claim) || isWrapped);
}
