using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The registry of an image that is not in its text.</summary>
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

    /// <summary>The registries that the same call, or a later one, sets.</summary>
    public IReadOnlyList<TextValue> Given { get; }

    /// <summary>Returns the registry of the image of <paramref name="match"/>.</summary>
    /// <param name="match">The sink.</param>
    /// <param name="history">The history of its object.</param>
    /// <param name="companions">The operations for the rest of the image.</param>
    /// <param name="context">The context of the sinks.</param>
    /// <param name="read">Evaluates an operation.</param>
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
            earlier is { IsKnown: false, IsRegistryGiven: false } ||
                (match.Row.Chain.Registry.Count > 0 && MayBeGiven(match, history, isGivenHere: given.Count > 0)));
    }

    // Code that gives a registry means it, although a callback of another project could replace it like any other part of the image.
    static bool MayBeGiven(SinkMatch match, ObjectHistory history, bool isGivenHere) => isGivenHere
        ? ObjectTrail.VisiblyGives(match, history, GivingNames.OfRegistry(match.Row))
        : ObjectTrail.MayGive(match, history, GivingNames.OfRegistry(match.Row));

    /// <summary>Returns the registries that an earlier call, or a setting of the whole program, adds to <paramref name="image"/>.</summary>
    public IReadOnlyList<TextValue> HiddenBefore(TextValue image) =>
        ofLibrary is not null && IsOther(ofLibrary, image) ? [TextValue.Known(ofLibrary)]
        : prefix is { Text: { } text } && !StartsUnknown(image) && !NamesRegistry(image) ? [TextValue.Known(text)]
        : kept;

    /// <summary>Returns true if <paramref name="image"/> may have an unknown registry.</summary>
    public bool IsUnknownBefore(TextValue image) =>
        isUnknown || (prefix is not null && !NamesRegistry(image) && (prefix.Text is null || StartsUnknown(image)));

    // A call that sets another image keeps the registry, unless a later one sets it.
    static bool KeepsRegistry(SinkMatch match, Companions companions) =>
        match.Row.Chain.Start.Count > 0 && !companions.IsRegistryGiven &&
        match.Call is IInvocationOperation call && Companions.Named(match.Row.Chain.Replace, call) is not null;

    // Docker Hub is the default registry.
    static bool IsOther(string registry, TextValue image) => registry != ReferenceParser.DefaultDomain || NamesRegistry(image);

    static bool NamesRegistry(TextValue image) => ImagePrefix.HasRegistry(image.ToImageText().Text);

    static bool StartsUnknown(TextValue image) => image.Pieces is [{ Text: null }, ..];
}
