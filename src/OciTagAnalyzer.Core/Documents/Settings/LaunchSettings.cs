using OciTagAnalyzer.Core.Formats.Json;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Reads the environment variables of the profiles in a <c>launchSettings.json</c>.</summary>
static class LaunchSettings
{
    const int VariableLevel = 3;

    /// <summary>Returns the wanted variables.</summary>
    public static IReadOnlyList<Setting> Read(string text, SettingKeys wanted)
    {
        if (!JsonSettings.MayContain(text, wanted))
        {
            return [];
        }

        var settings = new List<Setting>();
        var path = new SettingPath();
        var scanner = new JsonScanner(text);
        while (scanner.Read())
        {
            bool isValue = scanner.Kind is JsonEventKind.String or JsonEventKind.Number or JsonEventKind.True or JsonEventKind.False;
            if (!isValue || scanner.Depth != VariableLevel + 1 || !IsVariable(scanner, text))
            {
                continue;
            }

            path.PushVariable(JsonSettings.KeyOf(scanner.Key, text));
            if (wanted.Matches(path.Key) && JsonSettings.ValueAt(scanner, text, path.Key.ToString()) is var setting && !IsExpanded(setting.Value))
            {
                settings.Add(setting);
            }

            path.PopTo(0);
        }

        return settings;
    }

    static bool IsVariable(JsonScanner scanner, string text) =>
        !scanner[VariableLevel].IsArray && Is(scanner[0], "profiles", text) && !scanner[1].IsArray && Is(scanner[2], "environmentVariables", text);

    static bool Is(JsonFrame frame, string key, string text) =>
        !frame.IsArray && JsonSettings.KeyOf(frame.Key, text).Equals(key.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the value contains another variable or a property of the project: <c>%TAG%</c>, <c>$(Tag)</c>.</summary>
    static bool IsExpanded(string value) =>
        value.IndexOf("$(", StringComparison.Ordinal) >= 0 || (value.IndexOf('%') is var at and >= 0 && value.IndexOf('%', at + 1) >= 0);
}
