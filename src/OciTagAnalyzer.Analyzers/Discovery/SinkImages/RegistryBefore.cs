using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The registry that goes before an image and does not stand in its text.</summary>
sealed class RegistryBefore
{
    readonly IReadOnlyList<TextValue> kept;
    readonly string? ofLibrary;
    readonly ImagePrefix? prefix;
    readonly bool isUnknown;

    RegistryBefore(IReadOnlyList<TextValue> given, IReadOnlyList<TextValue> kept, string? ofLibrary, ImagePrefix? prefix, bool isUnknown)
    {
        Given = given;
        this.kept = kept;
        this.ofLibrary = ofLibrary;
        this.prefix = prefix;
        this.isUnknown = isUnknown;
    }

    /// <summary>What the same call, or a later one, gives; nothing if none does.</summary>
    public IReadOnlyList<TextValue> Given { get; }

    /// <summary>The registry of the image that <paramref name="match"/> gives.</summary>
    /// <param name="match">The sink.</param>
    /// <param name="history">What is done to its object.</param>
    /// <param name="companions">What gives the rest of the image.</param>
    /// <param name="context">What is known of the libraries.</param>
    /// <param name="read">Reads the values that an operation gives.</param>
    public static RegistryBefore Of(
        SinkMatch match, ObjectHistory history, Companions companions, SinkImageContext context, Func<IOperation?, IReadOnlyList<TextValue>> read)
    {
        IReadOnlyList<TextValue> given = read(companions.Registry);
        EarlierImage? earlier = KeepsRegistry(match, companions) ? EarlierImage.Of(match, history, context.Sinks) : null;
        return new(
            given,
            read(earlier?.Registry),
            earlier is { IsRegistryGiven: false } ? earlier.Library?.Registry : null,
            given.Count == 0 ? context.PrefixOf(match.Row) : null,
            earlier is { IsKnown: false, IsRegistryGiven: false });
    }

    /// <summary>What goes before <paramref name="image"/> and is given by an earlier call or for the whole program; nothing if none is known.</summary>
    public IReadOnlyList<TextValue> HiddenBefore(TextValue image) =>
        ofLibrary is not null && IsOther(ofLibrary, image) ? [TextValue.Known(ofLibrary)]
        : prefix is { Text: { } text } && !StartsUnknown(image) && !NamesRegistry(image) ? [TextValue.Known(text)]
        : kept;

    /// <summary>True if something may go before <paramref name="image"/> that is not known.</summary>
    public bool IsUnknownBefore(TextValue image) =>
        isUnknown || (prefix is not null && !NamesRegistry(image) && (prefix.Text is null || StartsUnknown(image)));

    // A call that gives another image leaves the registry as it is, unless a later one sets it.
    static bool KeepsRegistry(SinkMatch match, Companions companions) =>
        match.Row.Chain.Start.Count > 0 && !companions.IsRegistryGiven &&
        match.Call is IInvocationOperation call && Companions.Named(match.Row.Chain.Replace, call) is not null;

    // Docker Hub is what an image without registry is pulled from anyway.
    static bool IsOther(string registry, TextValue image) => registry != ReferenceParser.DefaultDomain || NamesRegistry(image);

    static bool NamesRegistry(TextValue image) => ImagePrefix.HasRegistry(image.ToImageText().Text);

    static bool StartsUnknown(TextValue image) => image.Pieces is [{ Text: null }, ..];
}
