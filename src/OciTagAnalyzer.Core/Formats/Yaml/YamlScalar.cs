using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>A scalar in a YAML document; its value is created on request.</summary>
/// <param name="Range">The text without its quotes; for a block scalar, its lines.</param>
/// <param name="Style">The style.</param>
/// <param name="IsVerbatim">True if the value equals the text: without escapes and folded lines.</param>
readonly record struct YamlScalar(TextRange Range, YamlScalarStyle Style, bool IsVerbatim)
{
    /// <summary>True if a tag such as <c>!!str</c> declares its type.</summary>
    public bool IsTagged { get; init; }

    /// <summary>The indentation of the lines of a block scalar; 0 for another style.</summary>
    public int Indent { get; init; }

    /// <summary>True for a block scalar whose lines are folded into paragraphs.</summary>
    public bool IsFolded { get; init; }

    /// <summary>True if a parser infers the type from the text, which may then be a number.</summary>
    public bool IsUntyped => Style == YamlScalarStyle.Plain && IsVerbatim && !IsTagged;

    /// <summary>True if the value is <paramref name="value"/>, which has no line break: a block scalar that is not verbatim has one.</summary>
    public bool Is(string text, string value) => IsVerbatim
        ? text.AsSpan(Range.Start, Range.Length).SequenceEqual(value.AsSpan())
        : ToMapped(text).Text == value && Style != YamlScalarStyle.Block;

    /// <summary>True if the scalar is null.</summary>
    public bool IsNull(string text) =>
        Style == YamlScalarStyle.Plain && Range.Length is 1 or 4 && (Is(text, "~") || Is(text, "null") || Is(text, "Null") || Is(text, "NULL"));

    /// <summary>
    /// The value: escapes resolved, lines folded (YAML 1.2.2, chapter 7). That of a block scalar has no line break at its end, and no blank lines
    /// before its first line.
    /// </summary>
    public MappedText ToMapped(string text)
    {
        if (IsVerbatim)
        {
            return new MappedText(text.Substring(Range.Start, Range.Length), SpanMap.Verbatim(Range.Start));
        }

        if (Style == YamlScalarStyle.Block)
        {
            return YamlBlockLines.Read(text, Range, Indent, IsFolded);
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

        // Blanks before a line break are not content, unless they were escaped.
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

    /// <summary>The position after a line break, following blank lines, and the indentation of the next line.</summary>
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

    /// <summary>The value of an escape; moves <paramref name="at"/> from after the backslash to after the escape.</summary>
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
