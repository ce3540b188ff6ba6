using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

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
        var keys = configured.Claim.Value.Pieces.Select(piece => KeysOf(piece, configured.Claim.Hit, properties)).ToList();
        return keys.Any(part => part.Count > 0) ? new(configured, keys) : null;
    }

    /// <summary>What is asked for where a configuration gives the parts that <paramref name="valueOf"/> has one for.</summary>
    public ImageClaim With(Func<int, ConfiguredValue?> valueOf) =>
        claim with { Value = claim.Value.With(part => Keys[part].Count == 0 ? null : valueOf(part)?.AsGiven()) };

    static IReadOnlyList<HoleKey> KeysOf(ValuePiece piece, SinkHit hit, BoundProperties properties)
    {
        SyntaxNode read = piece.Read ?? hit.Value.Syntax;
        return piece.Text is not null ? []
            : piece.Key is { } key ? [new(ConfiguredKey.ParentOf(key.Path), ConfiguredKey.LastOf(key.Path), key.IsVariable, $"read by '{CodeMember.NameAround(read)}'", [read.GetLocation()])]
            : piece.ElementOf is { } collection ? [.. properties.KeysOf(collection).Select(bound =>
                Of(ConfiguredKey.Join(bound.Container, bound.Name)!, ConfiguredKey.AnySegment, collection, bound.Binding, read))]
            : piece.Source is IPropertySymbol property ? [.. properties.KeysOf(property).Select(bound => Of(bound.Container, bound.Name, property, bound.Binding, read))]
            : [];
    }

    static HoleKey Of(string container, string name, IPropertySymbol property, SectionBinding binding, SyntaxNode read) =>
        new(container, name, IsVariable: false, $"bound to '{property.ContainingType.Name}.{property.Name}'", [binding.Call.Syntax.GetLocation(), read.GetLocation()]);
}
