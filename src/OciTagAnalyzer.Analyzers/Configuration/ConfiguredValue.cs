using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>What a file, or the code itself, gives a key of the configuration.</summary>
/// <param name="Key">The key, whole and without wildcards.</param>
/// <param name="Text">The value.</param>
sealed record ConfiguredValue(string Key, TextValue Text) : ExternalValue
{
    /// <summary>The file that gives it; null if code does.</summary>
    public SettingsFile? File { get; private init; }

    /// <summary>Where it stands in <see cref="File"/>; null if code gives it.</summary>
    public Setting? Setting { get; private init; }

    /// <summary>True if the key is the value's own name, and not what a host makes of it: <c>Image</c> of <c>DOTNET_Image</c>.</summary>
    public bool IsNamedSo => Setting is null || Setting.Key == Key;

    /// <summary>A setting of a file, as the value of <paramref name="key"/>.</summary>
    public static ConfiguredValue Of(string key, Setting setting, SettingsFile file) =>
        new(key, TextValue.Of(new(setting.Value, null, default, null))) { File = file, Setting = setting };

    /// <summary>The value, each part of which says where it comes from.</summary>
    public TextValue AsGiven() => Text.GivenBy(this);
}
