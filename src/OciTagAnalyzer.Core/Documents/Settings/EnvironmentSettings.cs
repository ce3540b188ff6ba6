using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>
/// Reads the environment variables in a file such as <c>.env</c>. Values that readers of such files interpret differently, such as variables
/// (<c>$TAG</c>), escapes and continued lines, are omitted.
/// </summary>
ref struct EnvironmentSettings
{
    readonly string text;
    int position;

    EnvironmentSettings(string text)
    {
        this.text = text;
        position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>Returns the wanted variables.</summary>
    public static IReadOnlyList<Setting> Read(string text, SettingKeys wanted) =>
        wanted.MayOccurIn(text) ? new EnvironmentSettings(text).Read(wanted) : [];

    List<Setting> Read(SettingKeys wanted)
    {
        var settings = new List<Setting>();
        var path = new SettingPath();
        while (position < text.Length)
        {
            if (!TryReadName(out TextRange name))
            {
                SkipLine();
            }
            else if (TryReadValue(out TextRange value))
            {
                path.PushVariable(text.AsSpan(name.Start, name.Length));
                if (wanted.Matches(path.Key))
                {
                    settings.Add(new(path.Key.ToString(), text.Substring(value.Start, value.Length), value, SpanMap.Verbatim(value.Start)));
                }

                path.PopTo(0);
            }
        }

        return settings;
    }

    /// <summary>Reads up to and including the <c>=</c>; false for a line that is blank, a comment, or not an assignment.</summary>
    bool TryReadName(out TextRange name)
    {
        const string export = "export";
        SkipBlanks();
        if (string.CompareOrdinal(text, position, export, 0, export.Length) == 0 && At(position + export.Length) is ' ' or '\t')
        {
            position += export.Length;
            SkipBlanks();
        }

        int start = position;
        while (IsNameCharacter(At(position)))
        {
            position++;
        }

        name = TextRange.FromBounds(start, position);
        SkipBlanks();
        if (name.IsEmpty || At(position) != '=')
        {
            return false;
        }

        position++;
        return true;
    }

    /// <summary>Reads the value and the rest of its line; false if the value is uncertain.</summary>
    bool TryReadValue(out TextRange value)
    {
        SkipBlanks();
        return At(position) is '"' or '\'' or '`' ? TryReadQuoted(out value) : TryReadPlain(out value);
    }

    bool TryReadPlain(out TextRange value)
    {
        int start = position;
        int end = position;
        bool isKnown = true;
        for (; position < text.Length && !IsLineEnd(text[position]); position++)
        {
            char c = text[position];
            if (c == '#' && (position == start || IsBlank(text[position - 1])))
            {
                break;
            }

            isKnown &= c is not ('$' or '\\' or '"' or '\'' or '`');
            end = IsBlank(c) ? end : position + 1;
        }

        SkipLine();
        value = TextRange.FromBounds(start, end);
        return isKnown;
    }

    /// <summary>An unterminated quote extends to the end of the document.</summary>
    bool TryReadQuoted(out TextRange value)
    {
        char quote = text[position++];
        int start = position;
        bool isKnown = true;
        for (; position < text.Length && text[position] != quote; position++)
        {
            char c = text[position];
            isKnown &= c != '\\' && (c != '$' || quote == '\'');
            position += c == '\\' && quote == '"' ? 1 : 0;
        }

        position = Math.Min(position, text.Length);
        value = TextRange.FromBounds(start, position);
        isKnown &= At(position) == quote;
        position++;
        SkipBlanks();
        isKnown &= At(position) is '\0' or '\r' or '\n' or '#';
        SkipLine();
        return isKnown;
    }

    void SkipBlanks()
    {
        while (IsBlank(At(position)))
        {
            position++;
        }
    }

    void SkipLine()
    {
        int end = position < text.Length ? text.AsSpan(position).IndexOfAny('\r', '\n') : -1;
        position = end < 0 ? text.Length : position + end + 1;
    }

    readonly char At(int index) => index < text.Length ? text[index] : '\0';

    static bool IsBlank(char c) => c is ' ' or '\t';

    static bool IsLineEnd(char c) => c is '\r' or '\n';

    static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or ':';
}
