using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Reads JSON files like Microsoft.Extensions.Configuration.Json.</summary>
static class JsonSettings
{
    /// <summary>Returns the wanted settings.</summary>
    public static IReadOnlyList<Setting> Read(string text, SettingKeys wanted)
    {
        var scanner = new JsonScanner(text);
        if (!MayContain(text, wanted) || !scanner.Read() || scanner.Kind != JsonEventKind.ObjectStart)
        {
            return [];
        }

        var settings = new List<Setting>();
        var path = new SettingPath();
        while (scanner.Read())
        {
            int outside = path.Depth;
            switch (scanner.Kind)
            {
                case JsonEventKind.ObjectEnd or JsonEventKind.ArrayEnd:
                    path.PopTo(Math.Max(0, outside - 1));
                    break;
                case JsonEventKind.ObjectStart or JsonEventKind.ArrayStart:
                    PushPlace(path, scanner, text);
                    break;
                case not JsonEventKind.Null when MayMatch(path, scanner, text, wanted):
                    PushPlace(path, scanner, text);
                    if (wanted.Matches(path.Key))
                    {
                        settings.Add(ValueAt(scanner, text, path.Key.ToString()));
                    }

                    path.PopTo(outside);
                    break;
            }
        }

        return settings;
    }

    /// <summary>False if the text cannot contain a wanted key. An escape may change the spelling of a key.</summary>
    public static bool MayContain(string text, SettingKeys wanted) => wanted.MayOccurIn(text) || text.IndexOf("\\u", StringComparison.Ordinal) >= 0;

    /// <summary>The unescaped key.</summary>
    public static ReadOnlySpan<char> KeyOf(JsonString key, string text) =>
        key.IsEscaped ? key.ToValue(text).AsSpan() : text.AsSpan(key.Range.Start, key.Range.Length);

    /// <summary>The current value, which is not null.</summary>
    public static Setting ValueAt(JsonScanner scanner, string text, string key) => scanner.Kind switch
    {
        JsonEventKind.String => new(key, scanner.String.ToValue(text), scanner.Range, scanner.String.ToMap(text)),
        JsonEventKind.True => Bare(scanner, key, bool.TrueString),
        JsonEventKind.False => Bare(scanner, key, bool.FalseString),
        _ => Bare(scanner, key, text.Substring(scanner.Range.Start, scanner.Range.Length)),
    };

    static Setting Bare(JsonScanner scanner, string key, string value) =>
        new(key, value, scanner.Range, SpanMap.Verbatim(scanner.Range.Start)) { IsEditable = false };

    /// <summary>False if the key of the current member excludes a match; an element has no key.</summary>
    static bool MayMatch(SettingPath path, JsonScanner scanner, string text, SettingKeys wanted)
    {
        ref readonly JsonFrame place = ref scanner[scanner.Depth - 1];
        if (place.IsArray || place.Key.IsEscaped)
        {
            return true;
        }

        ReadOnlySpan<char> last = SettingPath.Last(text.AsSpan(place.Key.Range.Start, place.Key.Range.Length), out ReadOnlySpan<char> parent);
        bool isWhole = last.Length == place.Key.Range.Length;
        return wanted.MayMatch(last, SettingPath.Last(isWhole ? path.Key : parent, out _));
    }

    static void PushPlace(SettingPath path, JsonScanner scanner, string text)
    {
        ref readonly JsonFrame place = ref scanner[scanner.Depth - 1];
        if (place.IsArray)
        {
            path.Push(place.Index);
        }
        else
        {
            path.Push(KeyOf(place.Key, text));
        }
    }
}
