using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <content>Scalars, properties and names (YAML 1.2.2, chapters 6 and 7).</content>
public sealed partial class YamlScanner
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
            SkipWord();
        }
    }

    /// <summary>Reads the name after a <c>&amp;</c> or <c>*</c>.</summary>
    TextRange ReadName()
    {
        int start = ++position;
        while (!IsBlankOrEnd(position) && !IsFlowIndicator(text[position]))
        {
            position++;
        }

        return TextRange.FromBounds(start, position);
    }

    void SkipWord()
    {
        bool isFlow = depth > 0 && frames[depth - 1].IsFlow;
        while (!IsBlankOrEnd(position) && !(isFlow && IsFlowIndicator(text[position])))
        {
            position++;
        }
    }

    bool CanBeginPlain(bool isFlow) => text[position] switch
    {
        '-' or '?' or ':' => !IsBlankOrEnd(position + 1) && !(isFlow && IsFlowIndicator(text[position + 1])),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    /// <summary>Reads a plain scalar as far as it goes on its line; the position is then after its blanks.</summary>
    YamlScalar PlainOnLine(bool isFlow)
    {
        int start = position;
        int end = position;
        while (position < text.Length)
        {
            int letters = LettersEnd(position, isFlow);
            if (letters > position)
            {
                end = position = letters;
                continue;
            }

            char c = text[position];

            if (c is ' ' or '\t')
            {
                position++;
                continue;
            }

            if (c is '\n' or '\r'
                || (c == '#' && position > start && IsBlank(position - 1))
                || (c == ':' && (IsBlankOrEnd(position + 1) || (isFlow && IsFlowIndicator(text[position + 1]))))
                || (isFlow && IsFlowIndicator(c)))
            {
                break;
            }

            end = ++position;
        }

        return new YamlScalar(TextRange.FromBounds(start, end), YamlScalarStyle.Plain, true);
    }

    /// <summary>Where the run of characters ends that can't end a plain scalar: nothing above the colon does, in a block.</summary>
    int LettersEnd(int at, bool isFlow)
    {
        // Most of a file is plain text: a local keeps the compiler from reading the field for each character.
        string yaml = text;
        while (at < yaml.Length && yaml[at] > ':' && !(isFlow && IsFlowIndicator(yaml[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads a plain scalar in a block; it goes on over all lines that are indented deeper than the collection around it.</summary>
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
            if (position == text.Length || text[position] is ':' or '#' || IsFlowIndicator(text[position]) || (position == lineStart && IsDocumentMarker(position)))
            {
                break;
            }

            TextRange line = PlainOnLine(isFlow: true).Range;
            scalar = scalar with { Range = TextRange.FromBounds(scalar.Range.Start, line.End), IsVerbatim = false };
        }

        return scalar;
    }

    /// <summary>The next position, on some later line, that is neither blank nor a break; does not move.</summary>
    int NextContent()
    {
        int at = position;
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }

    /// <summary>True where the content at <paramref name="at"/> goes on with the plain scalar before it; the line it is on is then the current one.</summary>
    bool IsContinuation(int at)
    {
        int line = at;
        while (text[line - 1] is not ('\n' or '\r'))
        {
            line--;
        }

        int indent = line;
        while (indent < at && text[indent] == ' ')
        {
            indent++;
        }

        bool goesOn = at < text.Length && text[at] != '#' && indent - line > Indent && !(at == line && IsDocumentMarker(at));
        lineStart = goesOn ? line : lineStart;
        return goesOn;
    }

    void SkipToNextContent()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
        {
            lineStart = text[position++] is '\n' or '\r' ? position : lineStart;
        }
    }

    /// <summary>Reads a quoted scalar; false, with a fault, where it is malformed.</summary>
    bool ReadQuoted(out YamlScalar scalar)
    {
        int start = position;
        if (SkipQuoted(out scalar))
        {
            return true;
        }

        _ = position < text.Length && text[position] == '\\'
            ? Fail(new TextRange(position, Math.Min(2, text.Length - position)), "The escape is not one that YAML knows")
            : Fail(start, "The quotes are not closed");
        return false;
    }

    /// <summary>Moves behind a quoted scalar; false, at the offending place, where it is malformed.</summary>
    bool SkipQuoted(out YamlScalar scalar)
    {
        char quote = text[position];
        int start = ++position;
        bool isVerbatim = true;
        scalar = default;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == quote)
            {
                if (quote == '\'' && position + 1 < text.Length && text[position + 1] == '\'')
                {
                    isVerbatim = false;
                    position += 2;
                    continue;
                }

                YamlScalarStyle style = quote == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
                scalar = new YamlScalar(TextRange.FromBounds(start, position++), style, isVerbatim);
                return true;
            }

            if (c == '\\' && quote == '"')
            {
                int length = YamlEscape.LengthAt(text, position);
                if (length == 0)
                {
                    return false;
                }

                // A line break is left to the branch below.
                isVerbatim = false;
                position += length == 2 && text[position + 1] is '\r' or '\n' ? 1 : length;
                continue;
            }

            position++;
            if (c is '\n' or '\r')
            {
                isVerbatim = false;
                lineStart = position;
                if (IsDocumentMarker(position))
                {
                    return false;
                }
            }
        }

        return false;
    }
}
