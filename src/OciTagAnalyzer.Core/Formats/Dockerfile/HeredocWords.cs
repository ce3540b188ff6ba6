using System.Text;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>
/// Splits an instruction into words as BuildKit does to find its here-documents: by the rules of its shell lexer (frontend/dockerfile/shell/lex.go),
/// without variables, and with the backslash as the only escape character.
/// </summary>
sealed class HeredocWords
{
    // Deeper nesting must not exhaust the stack.
    const int MaxVariableDepth = 64;

    readonly string text;
    readonly bool isRaw;
    readonly List<string> words = [];
    readonly StringBuilder word = new();
    bool isInWord;

    HeredocWords(string text, bool isRaw)
    {
        this.text = text;
        this.isRaw = isRaw;
    }

    /// <summary>The words, with quotes and escapes if <paramref name="isRaw"/>; null if quotes or a variable are malformed.</summary>
    public static IReadOnlyList<string>? Split(string text, bool isRaw) => new HeredocWords(text, isRaw).Split();

    IReadOnlyList<string>? Split()
    {
        for (int at = 0; at < text.Length;)
        {
            int end = EndOfPiece(at, 0);
            if (end < 0)
            {
                return null;
            }

            Add(at, end);
            at = end;
        }

        Close();
        return words;
    }

    void Add(int at, int end)
    {
        switch (text[at])
        {
            case '\'' or '"' when isRaw:
            case '<':
                Append(text.AsSpan(at, end - at));
                break;
            case '\'':
                Append(text.AsSpan(at + 1, end - at - 2));
                break;
            case '"':
                AppendQuoted(at + 1, end - 1);
                break;
            case '\\':
                Append(text.AsSpan(isRaw ? at : at + 1, end - (isRaw ? at : at + 1)));
                break;
            default:
                AppendUnquoted(at, end);
                break;
        }
    }

    void Append(ReadOnlySpan<char> piece)
    {
        _ = word.Append(piece.ToString());
        isInWord = true;
    }

    void AppendQuoted(int at, int end)
    {
        isInWord = true;
        while (at < end)
        {
            at += text[at] == '\\' && at + 1 < end && text[at + 1] is '"' or '$' or '\\' ? 1 : 0;
            _ = word.Append(text[at++]);
        }
    }

    void AppendUnquoted(int at, int end)
    {
        for (; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                _ = word.Append(text[at]);
                isInWord = true;
            }
            else if (isInWord)
            {
                Close();
            }
        }
    }

    void Close()
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            _ = word.Clear();
            isInWord = false;
        }
    }

    /// <summary>The end of the quoted text, variable, escape, redirection or character at a position; -1 if it is not terminated.</summary>
    int EndOfPiece(int at, int nesting) => text[at] switch
    {
        '\'' => text.IndexOf('\'', at + 1) + 1 is > 0 and var end ? end : -1,
        '"' => EndOfQuotes(at + 1, nesting),
        '$' => EndOfVariable(at + 1, nesting),
        '\\' => Math.Min(at + 2, text.Length),
        '<' when nesting == 0 => EndOfRedirection(at),
        _ => at + 1,
    };

    // Blanks between "<<" and the name belong to the word.
    int EndOfRedirection(int at)
    {
        int end = at + 1;
        if (end < text.Length && text[end] == '<')
        {
            end++;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    int EndOfQuotes(int at, int nesting)
    {
        while (at >= 0 && at < text.Length)
        {
            switch (text[at])
            {
                case '"':
                    return at + 1;
                case '$':
                    at = EndOfVariable(at + 1, nesting);
                    break;
                case '\\' when at + 1 < text.Length && text[at + 1] is '"' or '$' or '\\':
                    at += 2;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return -1;
    }

    int EndOfVariable(int at, int nesting)
    {
        if (at == text.Length || text[at] != '{')
        {
            return EndOfName(at);
        }

        int end = EndOfName(at + 1);
        if (nesting == MaxVariableDepth || end >= text.Length || (end == at + 1 && text[end] is '{' or '}' or ':'))
        {
            return -1;
        }

        switch (text[end])
        {
            case '}':
                return end + 1;
            case ':':
                return end + 1 == text.Length || text[end + 1] is '#' or '%' ? -1 : EndOfPart(end + 2, '}', nesting + 1);
            case '+' or '-' or '?' or '#' or '%':
                return EndOfPart(end + 1, '}', nesting + 1);
            case '/':
                int pattern = EndOfPart(end + 1 < text.Length && text[end + 1] == '/' ? end + 2 : end + 1, '/', nesting + 1);
                return pattern < 0 ? -1 : EndOfPart(pattern, '}', nesting + 1);
            default:
                return -1;
        }
    }

    int EndOfPart(int at, char stop, int nesting)
    {
        while (at >= 0 && at < text.Length && text[at] != stop)
        {
            at = EndOfPiece(at, nesting);
        }

        return at < 0 || at >= text.Length ? -1 : at + 1;
    }

    /// <summary>The end of a variable's name: digits only, one special character, or a word.</summary>
    int EndOfName(int at)
    {
        if (at < text.Length && text[at] is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            return at + 1;
        }

        bool isNumber = at < text.Length && char.IsDigit(text[at]);
        while (at < text.Length && (char.IsDigit(text[at]) || (!isNumber && (char.IsLetter(text[at]) || text[at] == '_'))))
        {
            at++;
        }

        return at;
    }
}
