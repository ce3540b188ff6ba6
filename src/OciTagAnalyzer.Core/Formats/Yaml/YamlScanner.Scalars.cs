using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Scalars, properties and names (YAML 1.2.2, chapters 6 and 7).</content>
sealed partial class YamlScanner
{
    /// <summary>Reads an anchor or a tag.</summary>
    void ReadProperty()
    {
        if (text[position] == '&')
        {
            pendingAnchor = ReadName();
        }
        else
        {
            isTagPending = true;
            SkipWord();
        }
    }

    /// <summary>Reads the name after a <c>&amp;</c> or <c>*</c>.</summary>
    TextRange ReadName()
    {
        int start = ++position;
        while (!IsBlankOrEnd(position) && !IsFlowIndicator(text[position]) && !(text[position] == ':' && IsBlankOrEnd(position + 1)))
        {
            position++;
        }

        return TextRange.FromBounds(start, position);
    }

    void SkipWord()
    {
        while (!IsBlankOrEnd(position) && !(isInFlow && IsFlowIndicator(text[position])))
        {
            position++;
        }
    }

    bool CanBeginPlain(bool isFlow) => text[position] switch
    {
        // go-yaml accepts [-] as well.
        '-' => !IsBlankOrEnd(position + 1),
        '?' or ':' => !IsBlankOrEnd(position + 1) && !(isFlow && IsFlowIndicator(text[position + 1])),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    /// <summary>Reads a plain scalar to its end or the end of the line; the position is then after its blanks.</summary>
    YamlScalar PlainOnLine(bool isFlow)
    {
        // A local, because the compiler would read the field for each character.
        string yaml = text;
        int start = position;
        int end = start;
        int at = start;
        for (; at < yaml.Length; at++)
        {
            char c = yaml[at];
            if (c is ' ' or '\t')
            {
                continue;
            }

            if (c >= '-' && c != ':' ? isFlow && IsFlowIndicator(c) : EndsPlain(c, at, start, isFlow))
            {
                break;
            }

            end = at + 1;
        }

        position = at;
        return new YamlScalar(TextRange.FromBounds(start, end), YamlScalarStyle.Plain, true);
    }

    /// <summary>True if a plain scalar that began at <paramref name="start"/> ends before the character at <paramref name="at"/>.</summary>
    bool EndsPlain(char c, int at, int start, bool isFlow) => c switch
    {
        '\n' or '\r' => true,
        '#' => at > start && IsBlank(at - 1),
        ':' => IsBlankOrEnd(at + 1) || (isFlow && IsFlowIndicator(text[at + 1])),
        ',' => isFlow,
        _ => false,
    };

    /// <summary>Reads a plain scalar in a block, which includes all lines that are indented deeper than its collection.</summary>
    YamlScalar ReadPlain()
    {
        YamlScalar scalar = PlainOnLine(isFlow: false);
        while (position < text.Length && text[position] is '\n' or '\r' && NextContent() is int next && IsContinuation(next))
        {
            position = next;
            TextRange line = PlainOnLine(isFlow: false).Range;
            scalar = scalar with { Range = TextRange.FromBounds(scalar.Range.Start, line.End), IsVerbatim = false };
        }

        return scalar;
    }

    YamlScalar ReadFlowPlain()
    {
        YamlScalar scalar = PlainOnLine(isFlow: true);
        while (position < text.Length && text[position] is '\n' or '\r')
        {
            SkipToNextContent();
            bool isEnd = position == text.Length || text[position] == '#' || IsFlowIndicator(text[position])
                || (text[position] == ':' && !CanBeginPlain(isFlow: true));
            if (isEnd || (position == lineStart && IsDocumentMarker(position)))
            {
                break;
            }

            TextRange line = PlainOnLine(isFlow: true).Range;
            scalar = scalar with { Range = TextRange.FromBounds(scalar.Range.Start, line.End), IsVerbatim = false };
        }

        return scalar;
    }

    /// <summary>The position of the next content on a later line; does not move the scanner.</summary>
    int NextContent()
    {
        string yaml = text;
        int at = position;
        while (at < yaml.Length && yaml[at] is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>True if the content at <paramref name="at"/> continues the plain scalar before it; its line is then the current one.</summary>
    bool IsContinuation(int at)
    {
        string yaml = text;
        int line = at;
        int indentEnd = at;
        while (yaml[line - 1] is not ('\n' or '\r'))
        {
            line--;
            indentEnd = yaml[line] == ' ' ? indentEnd : line;
        }

        bool continues = at < yaml.Length && yaml[at] != '#' && indentEnd - line > indent && !(at == line && IsDocumentMarker(at));
        lineStart = continues ? line : lineStart;
        return continues;
    }

    void SkipToNextContent()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
        {
            lineStart = text[position++] is '\n' or '\r' ? position : lineStart;
        }
    }

    /// <summary>Reads a quoted scalar; false, with a fault, if it is malformed.</summary>
    bool ReadQuoted(out YamlScalar scalar)
    {
        int start = position;
        if (SkipQuoted(out scalar))
        {
            return true;
        }

        _ = position < text.Length && text[position] == '\\'
            ? Fail(new TextRange(position, Math.Min(2, text.Length - position)), "The escape is not valid in YAML")
            : Fail(start, "The quotes are not closed");
        return false;
    }

    /// <summary>Moves past a quoted scalar; false, at the malformed position, if it is malformed.</summary>
    bool SkipQuoted(out YamlScalar scalar)
    {
        string yaml = text;
        char quote = yaml[position];
        int start = ++position;
        bool isVerbatim = true;
        scalar = default;
        while (true)
        {
            int at = QuotedEnd(yaml, position, quote);
            position = at;
            if (at >= yaml.Length)
            {
                return false;
            }

            char c = yaml[at];
            if (c == quote)
            {
                if (quote == '\'' && at + 1 < yaml.Length && yaml[at + 1] == '\'')
                {
                    isVerbatim = false;
                    position += 2;
                    continue;
                }

                YamlScalarStyle style = quote == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
                scalar = new YamlScalar(TextRange.FromBounds(start, position++), style, isVerbatim);
                return true;
            }

            isVerbatim = false;
            if (c == '\\')
            {
                int length = YamlEscape.LengthAt(yaml, at);
                if (length == 0)
                {
                    return false;
                }

                // The branch below handles a line break.
                position += length == 2 && yaml[at + 1] is '\r' or '\n' ? 1 : length;
                continue;
            }

            lineStart = ++position;
            if (IsDocumentMarker(position))
            {
                return false;
            }
        }
    }

    /// <summary>The next quote, line break or escape.</summary>
    static int QuotedEnd(string yaml, int at, char quote)
    {
        while (at < yaml.Length && yaml[at] is var c && c != quote && c is not ('\n' or '\r') && (c != '\\' || quote != '"'))
        {
            at++;
        }

        return at;
    }
}
