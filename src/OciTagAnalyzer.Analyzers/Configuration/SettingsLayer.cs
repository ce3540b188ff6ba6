using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The values that a file or code assigns to keys of the configuration, on top of those of a base file.</summary>
/// <param name="Values">The values of the layer itself, in order.</param>
/// <param name="Base">The layer for keys that this layer does not assign; null if there is none.</param>
/// <param name="IsEnvironment">True if the layer sets environment variables.</param>
sealed record SettingsLayer(IReadOnlyList<ConfiguredValue> Values, SettingsLayer? Base, bool IsEnvironment = false)
{
    /// <summary>Returns the value of <paramref name="key"/>; null if it has none, or several different ones.</summary>
    public ConfiguredValue? Find(string key)
    {
        ConfiguredValue[] found = [.. Values.Where(value => value.Key.Equals(key, StringComparison.OrdinalIgnoreCase))];
        return found.Length == 0 ? Base?.Find(key)
            : found.All(value => value.Text.ToImageText().Text == found[0].Text.ToImageText().Text) ? found[0]
            : null;
    }

    /// <summary>Returns the values of the layer itself for the keys that match <paramref name="pattern"/>.</summary>
    public IEnumerable<ConfiguredValue> Among(string pattern)
    {
        var wanted = new SettingPattern(pattern);
        return Values.Where(value => wanted.Matches(value.Key));
    }
}
