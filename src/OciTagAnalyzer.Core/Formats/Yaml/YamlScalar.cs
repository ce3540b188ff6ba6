using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>A YAML scalar where it stands; its value is made only when asked for.</summary>
/// <param name="Range">The text without its quotes; of a block scalar, its lines.</param>
/// <param name="Style">How it is written.</param>
/// <param name="IsVerbatim">True where the value is the text as it stands: no escape, no folded line.</param>
readonly record struct YamlScalar(TextRange Range, YamlScalarStyle Style, bool IsVerbatim)
{
    /// <summary>True where a tag such as <c>!!str</c> says of which type the value is.</summary>
    public bool IsTagged { get; init; }

    /// <summary>True where only the text itself says of which type the value is: without quotes, a reader may take it for a number.</summary>
    public bool IsUntyped => Style == YamlScalarStyle.Plain && IsVerbatim && !IsTagged;

    /// <summary>True where the value is <paramref name="value"/>.</summary>
    public bool Is(string text, string value) => IsVerbatim
        ? text.AsSpan(Range.Start, Range.Length).SequenceEqual(value.AsSpan())
        : ToMapped(text).Text == value;

    /// <summary>True where the scalar says that there is no value.</summary>
    public bool IsNull(string text) =>
        Style == YamlScalarStyle.Plain && Range.Length is 1 or 4 && (Is(text, "~") || Is(text, "null") || Is(text, "Null") || Is(text, "NULL"));

    /// <summary>The value: escapes resolved, lines folded (YAML 1.2.2, chapter 7). A block scalar's lines stay as they stand.</summary>
    public MappedText ToMapped(string text)
    {
        if (IsVerbatim || Style == YamlScalarStyle.Block)
        {
            return new MappedText(text.Substring(Range.Start, Range.Length), SpanMap.Verbatim(Range.Start));
        }

        var value = new StringBuilder(Range.Length);
        var starts = new List<int>(Range.Length + 1);
        var ends = new List<int>(Range.Length);
        int at = Range.Start;
        int firstTrimmable = 0;
        while (at < Range.End)
        {
            int start = at;
            char c = text[at++];
            if (c is '\r' or '\n')
            {
                Trim(firstTrimmable);
                at = SkipFold(text, start, out int breaks);
                Append(breaks == 1 ? " " : new string('\n', breaks - 1), start, at);
                firstTrimmable = value.Length;
            }
            else if (c == '\'' && Style == YamlScalarStyle.SingleQuoted)
            {
                Append("'", start, ++at);
            }
            else if (c == '\\' && Style == YamlScalarStyle.DoubleQuoted)
            {
                string escaped = Unescape(text, ref at);
                Append(escaped, start, at);
                firstTrimmable = value.Length;
            }
            else
            {
                _ = value.Append(c);
                starts.Add(start);
                ends.Add(at);
            }
        }

        starts.Add(Range.End);
        return new MappedText(value.ToString(), SpanMap.FromPieces([.. starts], [.. ends]));

        void Append(string units, int start, int end)
        {
            _ = value.Append(units);
            for (int i = 0; i < units.Length; i++)
            {
                starts.Add(start);
                ends.Add(end);
            }
        }

        // Blanks before a line break are no content, unless an escape made them.
        void Trim(int from)
        {
            int length = value.Length;
            while (length > from && value[length - 1] is ' ' or '\t')
            {
                length--;
            }

            value.Length = length;
            starts.RemoveRange(length, starts.Count - length);
            ends.RemoveRange(length, ends.Count - length);
        }
    }

    /// <summary>The position after a line break, the blank lines that follow it, and the next line's indentation.</summary>
    int SkipFold(string text, int at, out int breaks)
    {
        breaks = 0;
        while (at < Range.End && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < Range.End && text[at + 1] == '\n')))
            {
                breaks++;
            }

            at++;
        }

        return at;
    }

    /// <summary>What an escape stands for; <paramref name="at"/> moves from after the backslash to after the escape.</summary>
    string Unescape(string text, ref int at)
    {
        char kind = text[at++];
        switch (kind)
        {
            case '\r' or '\n':
                at = SkipFold(text, at - 1, out int breaks);
                return new string('\n', breaks - 1);
            case 'x':
                return CodePoint(text, ref at, 2);
            case 'u':
                return CodePoint(text, ref at, 4);
            case 'U':
                return CodePoint(text, ref at, 8);
        }

        char unit = kind switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001B',
            'N' => '\u0085',
            '_' => '\u00A0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => kind,
        };
        return unit.ToString();
    }

    static string CodePoint(string text, ref int at, int digits)
    {
        long code = long.Parse(text.Substring(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        at += digits;
        return code switch
        {
            <= char.MaxValue => ((char)code).ToString(),
            <= 0x10FFFF => char.ConvertFromUtf32((int)code),
            _ => "\uFFFD",
        };
    }
}
