using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The registry that goes before an image and does not stand in its text.</summary>
sealed class RegistryBefore
{
    readonly IReadOnlyList<WrittenValue> kept;
    readonly string? ofLibrary;
    readonly ImagePrefix? prefix;
    readonly bool isUnknown;

    RegistryBefore(IReadOnlyList<WrittenValue> given, IReadOnlyList<WrittenValue> kept, string? ofLibrary, ImagePrefix? prefix, bool isUnknown)
    {
        Given = given;
        this.kept = kept;
        this.ofLibrary = ofLibrary;
        this.prefix = prefix;
        this.isUnknown = isUnknown;
    }

    /// <summary>What the same call, or a later one, gives; nothing where none does.</summary>
    public IReadOnlyList<WrittenValue> Given { get; }

    /// <summary>The registry of the image that <paramref name="hit"/> gives.</summary>
    /// <param name="hit">The sink.</param>
    /// <param name="history">What is done to its object.</param>
    /// <param name="companions">What gives the rest of the image.</param>
    /// <param name="finder">What is known of the libraries.</param>
    /// <param name="read">Reads the values that an operation gives.</param>
    public static RegistryBefore Of(SinkHit hit, ObjectHistory history, Companions companions, SinkFinder finder, Func<IOperation?, IReadOnlyList<WrittenValue>> read)
    {
        IReadOnlyList<WrittenValue> given = read(companions.Registry);
        EarlierImage? earlier = KeepsRegistry(hit, companions) ? EarlierImage.Of(hit, history, finder) : null;
        return new(
            given,
            read(earlier?.Registry),
            earlier is { IsRegistryGiven: false } ? earlier.Library?.Registry : null,
            given.Count == 0 ? finder.PrefixOf(hit.Row) : null,
            earlier is { IsKnown: false, IsRegistryGiven: false });
    }

    /// <summary>What goes before <paramref name="image"/> and is given by an earlier call or for the whole program; nothing where none is known.</summary>
    public IReadOnlyList<WrittenValue> HiddenBefore(WrittenValue image) =>
        ofLibrary is not null && IsOther(ofLibrary, image) ? [WrittenValue.Known(ofLibrary)]
        : prefix is { Text: { } text } && !StartsUnknown(image) && !NamesRegistry(image) ? [WrittenValue.Known(text)]
        : kept;

    /// <summary>True where something may go before <paramref name="image"/> that is not known.</summary>
    public bool IsUnknownBefore(WrittenValue image) =>
        isUnknown || (prefix is not null && !NamesRegistry(image) && (prefix.Text is null || StartsUnknown(image)));

    // A call that gives another image leaves the registry as it is, unless a later one sets it.
    static bool KeepsRegistry(SinkHit hit, Companions companions) =>
        hit.Row.Chain.Start.Count > 0 && !companions.IsRegistryGiven &&
        hit.Call is IInvocationOperation call && Companions.Named(hit.Row.Chain.Replace, call) is not null;

    // Docker Hub is what an image without registry is pulled from anyway.
    static bool IsOther(string registry, WrittenValue image) => registry != ReferenceParser.DefaultDomain || NamesRegistry(image);

    static bool NamesRegistry(WrittenValue image) => ImagePrefix.HasRegistry(image.ToImageText().Text);

    static bool StartsUnknown(WrittenValue image) => image.Pieces is [{ Text: null }, ..];
}
