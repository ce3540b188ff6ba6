using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Analyzers.Wrappers;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>What a sink asks for, and the keys whose values stand for the unknown parts of it.</summary>
sealed class KeyedClaim
{
    readonly ImageClaim claim;

    KeyedClaim(ConfiguredClaim configured, IReadOnlyList<IReadOnlyList<HoleKey>> keys)
    {
        claim = configured.Claim;
        IsWhole = configured.IsWhole;
        Keys = keys;
    }

    /// <summary>False where the code does more with the values than it shows here.</summary>
    public bool IsWhole { get; }

    /// <summary>For each part the keys that may give it; none for one that no configuration gives.</summary>
    public IReadOnlyList<IReadOnlyList<HoleKey>> Keys { get; }

    /// <summary>The keys of <paramref name="configured"/>; null where there are none after all.</summary>
    public static KeyedClaim? Of(ConfiguredClaim configured, BoundProperties properties)
    {
        var keys = configured.Claim.Value.Pieces.Select(piece => KeysOf(piece, configured.Claim, properties)).ToList();
        return keys.Any(part => part.Count > 0) ? new(configured, keys) : null;
    }

    /// <summary>What is asked for where a configuration gives the parts that <paramref name="valueOf"/> has one for.</summary>
    public ImageClaim With(Func<int, ConfiguredValue?> valueOf) =>
        claim with { Value = claim.Value.With(part => Keys[part].Count == 0 ? null : valueOf(part)?.AsGiven()), ApartFrom = 0 };

    static IReadOnlyList<HoleKey> KeysOf(ValuePiece piece, ImageClaim claim, BoundProperties properties)
    {
        SyntaxNode read = piece.Read ?? claim.Hit.Value.Syntax;
        return piece.Text is not null ? []
            : piece.Key is { } key ? [new(ConfiguredKey.ParentOf(key.Path), ConfiguredKey.LastOf(key.Path), key.IsVariable, $"read by '{CodeMember.NameAround(read)}'", [read.GetLocation()])]
            : piece.ElementOf is { } collection ? [.. properties.KeysOf(collection, piece.Holder).Select(bound =>
                Of(ConfiguredKey.Join(ContainerOf(bound, piece.Holder), bound.Name)!, piece.Element!, collection, bound.Binding, read))]
            : piece.Source is IPropertySymbol property ? [.. KeysOf(property, piece.Holder, claim, properties).Select(bound => Of(ContainerOf(bound, piece.Holder), bound.Name, property, bound.Binding, read))]
            : [];
    }

    static string ContainerOf(BoundKey bound, Holder? holder) => holder is { Element: not ConfiguredKey.AnySegment } && ConfiguredKey.LastOf(bound.Container) == ConfiguredKey.AnySegment
        ? ConfiguredKey.Join(ConfiguredKey.ParentOf(bound.Container), holder.Element)!
        : bound.Container;

    // What is called a name, of a type that holds one for many things, is an image's here and a network's there.
    static IEnumerable<BoundKey> KeysOf(IPropertySymbol property, Holder? holder, ImageClaim claim, BoundProperties properties)
    {
        BoundKey[] keys = [.. properties.KeysOf(property, holder)];
        bool saysImage = KeySegments.ImageKeyOf(property.Name.AsSpan(), isArray: false) != ImageKey.None;
        return saysImage || !Wrapper.IsEndOfReference(claim) || keys.All(key => key.Object.HasPlaceOf(keys[0].Object)) ? keys : [];
    }

    static HoleKey Of(string container, string name, IPropertySymbol property, SectionBinding binding, SyntaxNode read) =>
        new(container, name, IsVariable: false, $"bound to '{property.ContainingType.Name}.{property.Name}'", [binding.Call.Syntax.GetLocation(), read.GetLocation()]);
}
