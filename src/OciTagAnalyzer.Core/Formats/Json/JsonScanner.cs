using System.Runtime.CompilerServices;
using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>
/// Reads JSON (RFC 8259) with comments and trailing commas, one event at a time. Reports positions, keeps duplicate keys, supports any nesting
/// depth, and reads everything before a <see cref="Fault"/>. Allocates strings only on request.
/// </summary>
/// <remarks>
/// At a value, the innermost frame contains its key or index; at the start or end of an object or array, the innermost frame is its parent.
/// </remarks>
sealed class JsonScanner
{
    readonly string text;
    JsonFrame[] frames = new JsonFrame[8];
    int depth;
    int position;

    // A copy of the innermost frame's kind: it is needed at every comma, and an array access has a bounds check.
    bool isInArray;
    Expected expected = Expected.Value;

    /// <summary>Creates a scanner before the first event of <paramref name="text"/>.</summary>
    public JsonScanner(string text)
    {
        this.text = text;
        position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    enum Expected
    {
        Value,
        FirstElement,
        Element,
        FirstKey,
        Key,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>The kind of the current event.</summary>
    public JsonEventKind Kind { get; private set; }

    /// <summary>Its range: a string without its quotes, a bracket, a literal.</summary>
    public TextRange Range { get; private set; }

    /// <summary>The current string; only valid for <see cref="JsonEventKind.String"/>.</summary>
    public JsonString String { get; private set; }

    /// <summary>The number of objects and arrays around the current event.</summary>
    public int Depth => depth;

    /// <summary>Why the scanner stopped before the end, or null.</summary>
    public DocumentFault? Fault { get; private set; }

    /// <summary>The frame at a level: 0 is the outermost, <see cref="Depth"/> - 1 the innermost.</summary>
    public ref readonly JsonFrame this[int level] => ref frames[level];

    /// <summary>The key of the current member; empty in an array and at the root.</summary>
    public JsonString Key => depth > 0 ? frames[depth - 1].Key : default;

    /// <summary>Reads an event; false at the end of the text and at a fault.</summary>
    public bool Read()
    {
        if (Kind is JsonEventKind.ObjectStart or JsonEventKind.ArrayStart)
        {
            Push(Kind == JsonEventKind.ArrayStart);
        }

        return Advance() || Stop();
    }

    /// <summary>The keys and indexes that lead to the current value, separated by <c>:</c> as in configuration keys.</summary>
    public string KeyPath()
    {
        var path = new StringBuilder();
        for (int level = 0; level < depth; level++)
        {
            if (level > 0)
            {
                _ = path.Append(':');
            }

            _ = frames[level].IsArray ? path.Append(frames[level].Index) : path.Append(frames[level].Key.ToValue(text));
        }

        return path.ToString();
    }

    bool Stop()
    {
        Kind = JsonEventKind.None;
        return false;
    }

    bool Advance()
    {
        if (Fault is not null || !SkipTrivia())
        {
            return false;
        }

        if (expected == Expected.CommaOrEnd && position < text.Length && text[position] == ',')
        {
            position++;
            expected = isInArray ? Expected.Element : Expected.Key;
            if (!SkipTrivia())
            {
                return false;
            }
        }

        if (position == text.Length)
        {
            return expected != Expected.Nothing && Fail(position, 0, Missing());
        }

        char c = text[position];
        return expected switch
        {
            Expected.Nothing => Fail(position, 1, "There is more text after the end of the JSON value"),
            not Expected.Value when c == (isInArray ? ']' : '}') => Pop(),
            Expected.CommaOrEnd => Fail(position, 1, Missing()),
            Expected.FirstKey or Expected.Key => ReadMember(),
            _ => ReadValue(c),
        };
    }

    string Missing() => expected switch
    {
        Expected.FirstKey or Expected.Key => "A key or '}' is missing",
        Expected.FirstElement or Expected.Element => "A value or ']' is missing",
        Expected.CommaOrEnd => isInArray ? "A ',' or ']' is missing" : "A ',' or '}' is missing",
        _ => "A value is missing",
    };

    bool ReadMember()
    {
        if (!ReadKey() || !SkipTrivia())
        {
            return false;
        }

        return position < text.Length ? ReadValue(text[position]) : Fail(position, 0, Missing());
    }

    bool ReadKey()
    {
        if (text[position] != '"')
        {
            return Fail(position, 1, Missing());
        }

        if (!ReadString(out JsonString key) || !SkipTrivia())
        {
            return false;
        }

        if (position == text.Length || text[position] != ':')
        {
            return Fail(position, position == text.Length ? 0 : 1, "A ':' is missing");
        }

        position++;
        frames[depth - 1] = new JsonFrame(false, key, -1);
        expected = Expected.Value;
        return true;
    }

    bool ReadValue(char c)
    {
        if (isInArray)
        {
            frames[depth - 1] = new JsonFrame(true, default, frames[depth - 1].Index + 1);
        }

        switch (c)
        {
            case '{':
                return Opened(JsonEventKind.ObjectStart, Expected.FirstKey);
            case '[':
                return Opened(JsonEventKind.ArrayStart, Expected.FirstElement);
            case '"':
                if (!ReadString(out JsonString value))
                {
                    return false;
                }

                String = value;
                return Done(JsonEventKind.String, value.Range);
            case 't':
                return ReadWord("true", JsonEventKind.True);
            case 'f':
                return ReadWord("false", JsonEventKind.False);
            case 'n':
                return ReadWord("null", JsonEventKind.Null);
            default:
                return c == '-' || IsDigit(c) ? ReadNumber() : Fail(position, 1, $"'{c}' can't begin a value");
        }
    }

    bool Opened(JsonEventKind kind, Expected next)
    {
        Kind = kind;
        Range = new TextRange(position++, 1);
        expected = next;
        return true;
    }

    void Push(bool isArray)
    {
        if (depth == frames.Length)
        {
            Array.Resize(ref frames, depth * 2);
        }

        frames[depth++] = new JsonFrame(isArray, default, -1);
        isInArray = isArray;
    }

    bool Pop()
    {
        JsonEventKind kind = isInArray ? JsonEventKind.ArrayEnd : JsonEventKind.ObjectEnd;
        depth--;
        isInArray = depth > 0 && frames[depth - 1].IsArray;
        return Done(kind, new TextRange(position++, 1));
    }

    bool Done(JsonEventKind kind, TextRange range)
    {
        Kind = kind;
        Range = range;
        expected = depth == 0 ? Expected.Nothing : Expected.CommaOrEnd;
        return true;
    }

    bool ReadWord(string word, JsonEventKind kind)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0)
        {
            return Fail(position, 1, $"'{word}' is misspelled");
        }

        position += word.Length;
        return Done(kind, new TextRange(position - word.Length, word.Length));
    }

    bool ReadNumber()
    {
        int start = position;
        position += text[position] == '-' ? 1 : 0;
        bool isNumber = position < text.Length && text[position] == '0' ? position++ >= 0 : SkipDigits();
        if (isNumber && position < text.Length && text[position] == '.')
        {
            position++;
            isNumber = SkipDigits();
        }

        if (isNumber && position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
            isNumber = SkipDigits();
        }

        // "01" and "1x" are malformed.
        isNumber &= position == text.Length || text[position] is ' ' or '\t' or '\r' or '\n' or ',' or ']' or '}' or '/';
        return isNumber
            ? Done(JsonEventKind.Number, TextRange.FromBounds(start, position))
            : Fail(start, position - start, "The number is malformed");
    }

    bool SkipDigits()
    {
        int start = position;
        while (position < text.Length && IsDigit(text[position]))
        {
            position++;
        }

        return position > start;
    }

    bool ReadString(out JsonString value)
    {
        string json = text;
        int start = position + 1;
        int end = UnitsEnd(json, start);
        if (end >= json.Length || json[end] != '"')
        {
            return ReadEscaped(start, end, out value);
        }

        position = end + 1;
        value = new JsonString(TextRange.FromBounds(start, end), false);
        return true;
    }

    /// <summary>Reads the rest of a string from the escape or fault at <paramref name="at"/>.</summary>
    bool ReadEscaped(int start, int at, out JsonString value)
    {
        value = default;
        for (position = at; position < text.Length; position = UnitsEnd(text, position + 1))
        {
            char c = text[position];
            if (c == '"')
            {
                value = new JsonString(TextRange.FromBounds(start, position++), true);
                return true;
            }

            if (c < ' ')
            {
                bool isLineEnd = c is '\r' or '\n';
                return Fail(position, 1, isLineEnd ? "The string is not closed before the line ends" : "A control character in a string must be escaped");
            }

            if (!SkipEscape())
            {
                return false;
            }
        }

        return Fail(start - 1, 1, "The string is not closed");
    }

    /// <summary>The end of the run of unescaped characters.</summary>
    static int UnitsEnd(string json, int at)
    {
        // Most characters are lower-case letters, which come after the backslash: one comparison is enough for them.
        while (at < json.Length && (json[at] > '\\' || json[at] is >= ' ' and not ('"' or '\\')))
        {
            at++;
        }

        return at;
    }

    /// <summary>Moves to the last character of the escape.</summary>
    bool SkipEscape()
    {
        int start = position++;
        if (position < text.Length)
        {
            switch (text[position])
            {
                case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                    return true;
                case 'u' when AreHexDigits(position + 1):
                    position += 4;
                    return true;
            }
        }

        return Fail(start, Math.Min(2, text.Length - start), "The escape is not valid in JSON");
    }

    bool AreHexDigits(int at)
    {
        if (at + 4 > text.Length)
        {
            return false;
        }

        for (int i = at; i < at + 4; i++)
        {
            if (!IsDigit(text[i]) && text[i] is not (>= 'a' and <= 'f') and not (>= 'A' and <= 'F'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Skips blanks and comments; false, with a fault, if a comment is malformed.</summary>
    // Inlined, because most tokens directly follow each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool SkipTrivia() => (position < text.Length && text[position] is > ' ' and not '/') || SkipBlanksAndComments();

    bool SkipBlanksAndComments()
    {
        string json = text;
        int at = position;
        while (at < json.Length && json[at] <= '/')
        {
            char c = json[at];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                at++;
            }
            else if (c == '/')
            {
                position = at;
                if (!SkipComment())
                {
                    return false;
                }

                at = position;
            }
            else
            {
                break;
            }
        }

        position = at;
        return true;
    }

    bool SkipComment()
    {
        char next = position + 1 < text.Length ? text[position + 1] : '\0';
        if (next == '/')
        {
            int end = text.AsSpan(position).IndexOfAny('\r', '\n');
            position = end < 0 ? text.Length : position + end;
            return true;
        }

        if (next == '*')
        {
            int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                return Fail(position, 2, "The comment is not closed");
            }

            position = end + 2;
            return true;
        }

        return Fail(position, 1, "A '/' can only begin a comment");
    }

    static bool IsDigit(char c) => c is >= '0' and <= '9';

    bool Fail(int start, int length, string message)
    {
        Fault ??= new DocumentFault(new TextRange(start, length), message);
        return false;
    }
}
