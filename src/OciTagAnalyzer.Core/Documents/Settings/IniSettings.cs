using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Reads INI files like Microsoft.Extensions.Configuration.Ini: line by line, without comments after a value.</summary>
static class IniSettings
{
    /// <summary>Returns the wanted settings.</summary>
    public static IReadOnlyList<Setting> Read(string text, SettingKeys wanted)
    {
        if (!wanted.MayOccurIn(text))
        {
            return [];
        }

        var settings = new List<Setting>();
        var path = new SettingPath();
        int next;
        for (int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; start < text.Length; start = next)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : text.Length;
            next = end + 1;
            TextRange line = Trimmed(text, start, end);
            if (line.IsEmpty || text[line.Start] is ';' or '#' or '/')
            {
                continue;
            }

            if (text[line.Start] == '[' && text[line.End - 1] == ']')
            {
                TextRange section = Trimmed(text, line.Start + 1, line.End - 1);
                path.PopTo(0);
                path.Push(text.AsSpan(section.Start, section.Length));
                continue;
            }

            int separator = text.IndexOf('=', line.Start, line.Length);
            if (separator < 0)
            {
                return settings;
            }

            int outside = path.Depth;
            TextRange key = Trimmed(text, line.Start, separator);
            path.Push(text.AsSpan(key.Start, key.Length));
            if (wanted.Matches(path.Key))
            {
                TextRange value = Unquoted(text, Trimmed(text, separator + 1, line.End));
                settings.Add(new(path.Key.ToString(), text.Substring(value.Start, value.Length), value, SpanMap.Verbatim(value.Start)));
            }

            path.PopTo(outside);
        }

        return settings;
    }

    static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextRange.FromBounds(start, end);
    }

    static TextRange Unquoted(string text, TextRange value) =>
        value.Length > 1 && text[value.Start] == '"' && text[value.End - 1] == '"' ? new(value.Start + 1, value.Length - 2) : value;
}
