using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image that a sink gets, where the configuration gives some of it.</summary>
/// <param name="Image">The image.</param>
/// <param name="IsWhole">False where the code does more with a part than it shows here, so that the values need not be references.</param>
sealed record ConfiguredSink(SinkImage Image, bool IsWhole)
{
    /// <summary>Where the code reads what a configuration gives.</summary>
    public SyntaxNode Read => Image.Value.Pieces.First(piece => piece.MayBeExternal).Read ?? Image.Match.Value.Syntax;

    /// <summary>The properties that give some of it.</summary>
    public IEnumerable<IPropertySymbol> Properties => Image.Value.Pieces
        .Select(piece => piece.Source as IPropertySymbol ?? piece.ElementOf)
        .OfType<IPropertySymbol>();

    /// <summary>The image, where a configuration may give some of it; null where it gives nothing, or where it would not matter.</summary>
    /// <param name="image">The image that the sink gets.</param>
    /// <param name="isForwarded">True where its last part is a property that is only forwarded to the sink.</param>
    public static ConfiguredSink? Of(SinkImage image, bool isForwarded) =>
        image is { LacksTag: false, Lost: null, Match.Row.MayBeStage: false } && image.Value.Pieces.Any(piece => piece.MayBeExternal)
            ? new(image, IsWholeIn(image, isForwarded))
            : null;

    // What stands before a tag is part of a reference and nothing else; what is the end of one must be only that.
    static bool IsWholeIn(SinkImage image, bool isForwarded) =>
        image.Value.Pieces.All(piece => piece switch
        {
            { Source: IPropertySymbol property } => StoredValue.IsAlways(property),
            { ElementOf: { } collection } => StoredValue.Is(collection),
            _ => true,
        }) &&
        (image.Value.Pieces[image.Value.Pieces.Count - 1].Source is not IPropertySymbol || !ForwardingMember.IsEndOfReference(image) || isForwarded);
}
