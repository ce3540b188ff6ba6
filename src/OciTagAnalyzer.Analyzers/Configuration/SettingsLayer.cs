using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>What one file, or one collection in code, gives the keys of a configuration, over what a base file gives them.</summary>
/// <param name="Values">What it gives itself, in order.</param>
/// <param name="Base">What counts for a key that it does not give; null if nothing does.</param>
/// <param name="IsEnvironment">True if it sets variables of the environment.</param>
sealed record SettingsLayer(IReadOnlyList<ConfiguredValue> Values, SettingsLayer? Base, bool IsEnvironment = false)
{
    /// <summary>The one value of <paramref name="key"/>; null if it has none, or several that differ.</summary>
    public ConfiguredValue? Find(string key)
    {
        ConfiguredValue[] found = [.. Values.Where(value => value.Key.Equals(key, StringComparison.OrdinalIgnoreCase))];
        return found.Length == 0 ? Base?.Find(key)
            : found.All(value => value.Text.ToImageText().Text == found[0].Text.ToImageText().Text) ? found[0]
            : null;
    }

    /// <summary>What the layer itself gives the keys that <paramref name="pattern"/> stands for.</summary>
    public IEnumerable<ConfiguredValue> Among(string pattern)
    {
        var wanted = new SettingPattern(pattern);
        return Values.Where(value => wanted.Matches(value.Key));
    }
}
