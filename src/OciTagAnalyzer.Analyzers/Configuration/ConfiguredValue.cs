using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The value that a file or code assigns to a key of the configuration.</summary>
/// <param name="Key">The full key, without wildcards.</param>
/// <param name="Text">The value.</param>
sealed record ConfiguredValue(string Key, TextValue Text) : ExternalValue
{
    /// <summary>The file that contains the value; null if it is in code.</summary>
    public SettingsFile? File { get; private init; }

    /// <summary>The setting in <see cref="File"/>; null if the value is in code.</summary>
    public Setting? Setting { get; private init; }

    /// <summary>True if the setting has exactly this key; false if the host derives it, such as <c>Image</c> from <c>DOTNET_Image</c>.</summary>
    public bool HasOwnKey => Setting is null || Setting.Key == Key;

    /// <summary>Creates the value of <paramref name="key"/> from a setting of a file.</summary>
    public static ConfiguredValue Of(string key, Setting setting, SettingsFile file) =>
        new(key, TextValue.Of(new(setting.Value, null, default, null))) { File = file, Setting = setting };

    /// <summary>Returns the text with parts that refer to this value.</summary>
    public TextValue ToTextValue() => Text.WithExternal(this);
}
