namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>Escapes in double-quoted scalars (YAML 1.2.2, section 5.7).</summary>
static class YamlEscape
{
    /// <summary>The number of code units of the escape at a backslash, or 0 if it is malformed. A line break counts as one.</summary>
    public static int LengthAt(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return 0;
        }

        return text[at + 1] switch
        {
            'x' => Hexadecimal(text, at, 2),
            'u' => Hexadecimal(text, at, 4),
            'U' => Hexadecimal(text, at, 8),
            // go-yaml accepts \' as well.
            '\'' => 2,
            '0' or 'a' or 'b' or 't' or '\t' or 'n' or 'v' or 'f' or 'r' or 'e' or ' ' or '"' or '/' or '\\' => 2,
            'N' or '_' or 'L' or 'P' or '\r' or '\n' => 2,
            _ => 0,
        };
    }

    static int Hexadecimal(string text, int at, int digits)
    {
        if (at + 2 + digits > text.Length)
        {
            return 0;
        }

        for (int i = at + 2; i < at + 2 + digits; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return 0;
            }
        }

        return 2 + digits;
    }
}
