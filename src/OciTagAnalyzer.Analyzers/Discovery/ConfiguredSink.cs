using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image that reaches a sink and has parts from the configuration.</summary>
/// <param name="Image">The image.</param>
/// <param name="IsWhole">False if code uses a part for something else as well, so the values need not be references.</param>
sealed record ConfiguredSink(SinkImage Image, bool IsWhole)
{
    /// <summary>The code that reads the configuration.</summary>
    public SyntaxNode Read => Image.Value.Pieces.First(piece => piece.MayBeExternal).Read ?? Image.Match.Value.Syntax;

    /// <summary>The properties that provide a part of it.</summary>
    public IEnumerable<IPropertySymbol> Properties => Image.Value.Pieces
        .Select(piece => piece.Source as IPropertySymbol ?? piece.ElementOf)
        .OfType<IPropertySymbol>();

    /// <summary>True if the configuration may provide a part of <paramref name="image"/> that matters.</summary>
    public static bool MayBe(SinkImage image) =>
        image is { LacksTag: false, Lost: null, Match.Row.MayBeStage: false } && image.Value.Pieces.Any(piece => piece.MayBeExternal);

    /// <summary>Returns the image whose parts the configuration may provide.</summary>
    /// <param name="image">The image that reaches the sink.</param>
    /// <param name="isForwarded">True if its last part is a property that is only forwarded to the sink.</param>
    public static ConfiguredSink Of(SinkImage image, bool isForwarded) => new(image, IsWholeIn(image, isForwarded));

    // A part before a tag belongs to a reference; a part at the end must be used for nothing else.
    static bool IsWholeIn(SinkImage image, bool isForwarded) =>
        image.Value.Pieces.All(piece => piece switch
        {
            { Source: IPropertySymbol property } => StoredValue.IsAlways(property),
            { ElementOf: IPropertySymbol collection } => StoredValue.Is(collection),
            _ => true,
        }) &&
        (image.Value.Pieces[image.Value.Pieces.Count - 1].Source is not IPropertySymbol || !ForwardingMember.IsEndOfReference(image) || isForwarded);
}
