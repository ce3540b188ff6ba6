using System.Text;

namespace OciTagAnalyzer.Tool.Workspace.Git;

/// <summary>
/// A pattern as git matches it: <c>*</c>, <c>?</c> and <c>[a-z]</c> do not match a slash, <c>**</c> between slashes matches any folders.
/// </summary>
sealed class Wildcard(string written)
{
    static readonly StringComparison comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    readonly string pattern = Bytes(written);

    /// <summary>True if the pattern matches the whole text.</summary>
    public bool Matches(string path)
    {
        string text = Bytes(path);

        // For each position in the text, whether the pattern up to the current position can match the text before it.
        bool[] reached = new bool[text.Length + 1];
        reached[0] = true;
        for (int at = 0; at < pattern.Length;)
        {
            bool[] next = new bool[text.Length + 1];
            int length = Step(at, text, reached, next);
            if (length == 0)
            {
                return false;
            }

            at += length;
            reached = next;
        }

        return reached[text.Length];
    }

    // Git compares bytes: "?" does not match a letter of several bytes.
    static string Bytes(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Applies the element of the pattern at a position, and returns its length; 0 if it is malformed.</summary>
    int Step(int at, string text, bool[] reached, bool[] next)
    {
        switch (pattern[at])
        {
            case '*':
                return Star(at, text, reached, next);
            case '?':
                One(text, reached, next, c => c != '/');
                return 1;
            case '[':
                return Set(at, text, reached, next);
            case '\\':
                if (at + 1 == pattern.Length)
                {
                    return 0;
                }

                One(text, reached, next, c => IsSame(c, pattern[at + 1]));
                return 2;
            default:
                One(text, reached, next, c => IsSame(c, pattern[at]));
                return 1;
        }
    }

    int Star(int at, string text, bool[] reached, bool[] next)
    {
        int end = at;
        while (end < pattern.Length && pattern[end] == '*')
        {
            end++;
        }

        bool isAtStart = at == 0 || pattern[at - 1] == '/';
        if (end - at == 2 && isAtStart && end < pattern.Length && pattern[end] == '/')
        {
            // "**/" is nothing, or folders with the slash after them.
            bool isOpen = false;
            for (int i = 0; i <= text.Length; i++)
            {
                next[i] = reached[i] || (isOpen && text[i - 1] == '/');
                isOpen |= reached[i];
            }

            return 3;
        }

        bool crossesSlashes = end - at == 2 && isAtStart && end == pattern.Length;
        bool isAny = false;
        for (int i = 0; i <= text.Length; i++)
        {
            isAny = (isAny && (crossesSlashes || text[i - 1] != '/')) || reached[i];
            next[i] = isAny;
        }

        return end - at;
    }

    int Set(int start, string text, bool[] reached, bool[] next)
    {
        int at = start + 1;
        bool isNegated = at < pattern.Length && pattern[at] is '!' or '^';
        at += isNegated ? 1 : 0;
        var ranges = new List<(char From, char To)>();
        for (int first = at; at < pattern.Length && (pattern[at] != ']' || at == first);)
        {
            if (CharacterClassAt(at) is { } known)
            {
                ranges.AddRange(known.Ranges);
                at += known.Length;
                continue;
            }

            char from = Literal(ref at);
            char to = from;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                to = Literal(ref at);
            }

            ranges.Add((from, to));
        }

        if (at >= pattern.Length)
        {
            return 0;
        }

        One(text, reached, next, c => c != '/' && ranges.Any(range => c >= range.From && c <= range.To) != isNegated);
        return at + 1 - start;
    }

    char Literal(ref int at)
    {
        at += pattern[at] == '\\' && at + 1 < pattern.Length ? 1 : 0;
        return pattern[at++];
    }

    (int Length, (char From, char To)[] Ranges)? CharacterClassAt(int at)
    {
        foreach ((string name, (char, char)[] ranges) in new[]
        {
            ("[:alpha:]", new[] { ('a', 'z'), ('A', 'Z') }),
            ("[:digit:]", [('0', '9')]),
            ("[:alnum:]", [('a', 'z'), ('A', 'Z'), ('0', '9')]),
            ("[:lower:]", [('a', 'z')]),
            ("[:upper:]", [('A', 'Z')]),
            ("[:space:]", [(' ', ' '), ('\t', '\r')]),
            ("[:xdigit:]", [('a', 'f'), ('A', 'F'), ('0', '9')]),
        })
        {
            if (string.CompareOrdinal(pattern, at, name, 0, name.Length) == 0)
            {
                return (name.Length, ranges);
            }
        }

        return null;
    }

    static void One(string text, bool[] reached, bool[] next, Func<char, bool> matches)
    {
        for (int i = 0; i < text.Length; i++)
        {
            next[i + 1] = reached[i] && matches(text[i]);
        }
    }

    static bool IsSame(char one, char other) =>
        one == other || (comparison != StringComparison.Ordinal && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));
}
