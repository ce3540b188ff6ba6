using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>Puts the values of a configuration into what the sinks of a compilation ask for.</summary>
sealed class ConfiguredImages
{
    readonly KeyedClaim[] claims;

    /// <summary>The images that <paramref name="claims"/> ask for, where <paramref name="properties"/> or their own keys lead to a configuration.</summary>
    public ConfiguredImages(IEnumerable<ConfiguredClaim> claims, BoundProperties properties) =>
        this.claims = [.. claims.Select(claim => KeyedClaim.Of(claim, properties)).OfType<KeyedClaim>()];

    /// <summary>The keys whose values are images, or parts of some.</summary>
    public IEnumerable<string> Keys => claims
        .SelectMany(claim => claim.Keys.SelectMany(keys => keys))
        .Select(key => key.Pattern)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every image that <paramref name="layer"/> has a part in, by what it gives itself.</summary>
    public IEnumerable<ConfiguredImage> In(SettingsLayer layer) => layer.Values.Count == 0 ? [] : claims.SelectMany(claim => In(layer, claim));

    static IEnumerable<ConfiguredImage> In(SettingsLayer layer, KeyedClaim claim)
    {
        for (int i = 0; i < claim.Keys.Count; i++)
        {
            foreach (HoleKey key in claim.Keys[i].Where(key => MayGive(layer, key)))
            {
                // The host strips a variable's prefix; who asks the environment itself gets no other name.
                foreach (ConfiguredValue value in layer.Among(key.Pattern).Where(value => value.IsNamedSo || !key.IsVariable))
                {
                    yield return new(claim.With(part => part == i ? value : ValueBeside(claim.Keys[part], layer, key, ConfiguredKey.ParentOf(value.Key))), claim.IsWhole, value, key);
                }
            }
        }
    }

    // Of two values that belong to one object, the one is looked for where the other stands.
    static ConfiguredValue? ValueBeside(IReadOnlyList<HoleKey> keys, SettingsLayer layer, HoleKey found, string container) =>
        keys.FirstOrDefault(key => key.Container == found.Container && MayGive(layer, key)) is { } sibling ? layer.Find(ConfiguredKey.Join(container, sibling.Name)!)
        : keys is [var only] && MayGive(layer, only) ? layer.Find(only.Pattern)
        : null;

    static bool MayGive(SettingsLayer layer, HoleKey key) => layer.IsEnvironment || !key.IsVariable;
}
