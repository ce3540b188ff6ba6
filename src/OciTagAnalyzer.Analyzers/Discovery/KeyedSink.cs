using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>An image that reaches a sink, and the configuration keys of its unknown parts.</summary>
sealed class KeyedSink
{
    readonly SinkImage image;

    KeyedSink(ConfiguredSink configured, IReadOnlyList<IReadOnlyList<HoleKey>> keys)
    {
        image = configured.Image;
        IsWhole = configured.IsWhole;
        Keys = keys;
    }

    /// <summary>False if code uses the values for something else as well.</summary>
    public bool IsWhole { get; }

    /// <summary>For each part, the keys that may provide it; empty for a part that no configuration provides.</summary>
    public IReadOnlyList<IReadOnlyList<HoleKey>> Keys { get; }

    /// <summary>Returns the keys of <paramref name="configured"/>; null if there are none.</summary>
    public static KeyedSink? Of(ConfiguredSink configured, BoundProperties properties)
    {
        var keys = configured.Image.Value.Pieces.Select(piece => KeysOf(piece, configured.Image, properties)).ToList();
        return keys.Any(part => part.Count > 0) ? new(configured, keys) : null;
    }

    /// <summary>Returns the image with the configuration values of <paramref name="valueOf"/>.</summary>
    public SinkImage With(Func<int, ConfiguredValue?> valueOf) =>
        image with { Value = image.Value.With(part => Keys[part].Count == 0 ? null : valueOf(part)?.ToTextValue()), SeparateStart = 0 };

    static IReadOnlyList<HoleKey> KeysOf(ValuePiece piece, SinkImage image, BoundProperties properties)
    {
        SyntaxNode read = piece.Read ?? image.Match.Value.Syntax;
        return piece.Text is not null ? []
            : piece.Key is { } key ? [Of(key, read)]
            : piece.ElementOf is IPropertySymbol collection ? [.. properties.KeysOf(collection, piece.Holder).Select(bound =>
                Of(ExternalKey.Join(ContainerOf(bound, piece.Holder), bound.Name)!, piece.Element!, collection, bound.Binding, read))]
            : piece.Source is IPropertySymbol property ? [.. KeysOf(property, piece.Holder, image, properties).Select(bound =>
                Of(ContainerOf(bound, piece.Holder), bound.Name, property, bound.Binding, read))]
            : [];
    }

    static HoleKey Of(ExternalKey key, SyntaxNode read) =>
        new(ExternalKey.ParentOf(key.Path), ExternalKey.LastOf(key.Path), key.IsVariable, $"read by '{CodeMember.NameAround(read)}'", [read.GetLocation()]);

    static string ContainerOf(BoundKey bound, Holder? holder) =>
        holder is { Element: not ExternalKey.AnySegment } && ExternalKey.LastOf(bound.Container) == ExternalKey.AnySegment
        ? ExternalKey.Join(ExternalKey.ParentOf(bound.Container), holder.Element)!
        : bound.Container;

    // A property such as Name of a type with many instances may be the name of an image in one of them and of a network in another.
    static IEnumerable<BoundKey> KeysOf(IPropertySymbol property, Holder? holder, SinkImage image, BoundProperties properties)
    {
        BoundKey[] keys = [.. properties.KeysOf(property, holder)];
        bool saysImage = KeySegments.ImageKeyOf(property.Name.AsSpan(), isArray: false) != ImageKey.None;
        return saysImage || !ForwardingMember.IsEndOfReference(image) || keys.All(key => key.Object.IsInSameProperty(keys[0].Object)) ? keys : [];
    }

    static HoleKey Of(string container, string name, IPropertySymbol property, SectionBinding binding, SyntaxNode read) => new(
        container,
        name,
        IsVariable: false,
        $"bound to '{property.ContainingType.Name}.{property.Name}'",
        [binding.Call.Syntax.GetLocation(), read.GetLocation()]);
}
