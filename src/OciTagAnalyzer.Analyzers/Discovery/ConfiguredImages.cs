using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>Puts the values of a configuration into the images that the sinks of a compilation get.</summary>
sealed class ConfiguredImages
{
    readonly KeyedSink[] sinks;

    /// <summary>The images that <paramref name="sinks"/> get, where <paramref name="properties"/> or their own keys lead to a configuration.</summary>
    public ConfiguredImages(IEnumerable<ConfiguredSink> sinks, BoundProperties properties) =>
        this.sinks = [.. sinks.Select(sink => KeyedSink.Of(sink, properties)).OfType<KeyedSink>()];

    /// <summary>The keys whose values are images, or parts of some.</summary>
    public IEnumerable<string> Keys => sinks
        .SelectMany(sink => sink.Keys.SelectMany(keys => keys))
        .Select(key => key.Pattern)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every image that <paramref name="layer"/> has a part in, by what it gives itself.</summary>
    public IEnumerable<ConfiguredImage> In(SettingsLayer layer) => layer.Values.Count == 0 ? [] : sinks.SelectMany(sink => In(layer, sink));

    static IEnumerable<ConfiguredImage> In(SettingsLayer layer, KeyedSink sink)
    {
        for (int i = 0; i < sink.Keys.Count; i++)
        {
            foreach (HoleKey key in sink.Keys[i].Where(key => MayGive(layer, key)))
            {
                // The host strips a variable's prefix; who asks the environment itself gets no other name.
                foreach (ConfiguredValue value in layer.Among(key.Pattern).Where(value => value.HasOwnKey || !key.IsVariable))
                {
                    string container = ExternalKey.ParentOf(value.Key);
                    yield return new(sink.With(part => part == i ? value : ValueBeside(sink.Keys[part], layer, key, container)), sink.IsWhole, value, key);
                }
            }
        }
    }

    // Of two values that belong to one object, the one is looked for where the other stands.
    static ConfiguredValue? ValueBeside(IReadOnlyList<HoleKey> keys, SettingsLayer layer, HoleKey found, string container) =>
        keys.FirstOrDefault(key => key.Container == found.Container && MayGive(layer, key)) is { } sibling
            ? layer.Find(ExternalKey.Join(container, sibling.Name)!)
        : keys is [var only] && MayGive(layer, only) ? layer.Find(only.Pattern)
        : null;

    static bool MayGive(SettingsLayer layer, HoleKey key) => layer.IsEnvironment || !key.IsVariable;
}
