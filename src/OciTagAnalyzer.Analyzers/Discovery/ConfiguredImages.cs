using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>Inserts configuration values into the images that reach the sinks of a compilation.</summary>
sealed class ConfiguredImages
{
    readonly KeyedSink[] sinks;

    /// <summary>The images of <paramref name="sinks"/> whose keys, or <paramref name="properties"/>, refer to configuration values.</summary>
    public ConfiguredImages(IEnumerable<ConfiguredSink> sinks, BoundProperties properties) =>
        this.sinks = [.. sinks.Select(sink => KeyedSink.Of(sink, properties)).OfType<KeyedSink>()];

    /// <summary>The keys whose values are images or parts of images.</summary>
    public IEnumerable<string> Keys => sinks
        .SelectMany(sink => sink.Keys.SelectMany(keys => keys))
        .Select(key => key.Pattern)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns every image that contains a value of <paramref name="layer"/>.</summary>
    public IEnumerable<ConfiguredImage> In(SettingsLayer layer) => layer.Values.Count == 0 ? [] : sinks.SelectMany(sink => In(layer, sink));

    static IEnumerable<ConfiguredImage> In(SettingsLayer layer, KeyedSink sink)
    {
        for (int i = 0; i < sink.Keys.Count; i++)
        {
            foreach (HoleKey key in sink.Keys[i].Where(key => MayGive(layer, key)))
            {
                // The host removes the prefix of a variable; code that reads the environment directly uses the full name.
                foreach (ConfiguredValue value in layer.Among(key.Pattern).Where(value => value.HasOwnKey || !key.IsVariable))
                {
                    string container = ExternalKey.ParentOf(value.Key);
                    yield return new(sink.With(part => part == i ? value : ValueBeside(sink.Keys[part], layer, key, container)), sink.IsWhole, value, key);
                }
            }
        }
    }

    // Two values that belong to one object are in the same section.
    static ConfiguredValue? ValueBeside(IReadOnlyList<HoleKey> keys, SettingsLayer layer, HoleKey found, string container) =>
        keys.FirstOrDefault(key => key.Container == found.Container && MayGive(layer, key)) is { } sibling
            ? layer.Find(ExternalKey.Join(container, sibling.Name)!)
        : keys is [var only] && MayGive(layer, only) ? layer.Find(only.Pattern)
        : null;

    static bool MayGive(SettingsLayer layer, HoleKey key) => layer.IsEnvironment || !key.IsVariable;
}
