using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Core.References;

/// <summary>
/// A shell pattern over familiar forms (upstream <c>FamiliarMatch</c>, on Go's <c>path.Match</c>): <c>*</c> and <c>?</c>
/// do not cross <c>/</c>; <c>[a-z]</c>, <c>[^x]</c>; <c>\</c> takes the next character as it is.
/// </summary>
sealed class FamiliarPattern
{
    readonly string pattern;

    FamiliarPattern(string pattern) => this.pattern = pattern;

    /// <summary>Parses a pattern; false if a class is empty or not closed, or an escape ends the pattern.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FamiliarPattern? pattern)
    {
        pattern = IsWellFormed(text) ? new(text) : null;
        return pattern is not null;
    }

    /// <summary>True if the pattern matches the whole familiar form, or the familiar name without tag and digest.</summary>
    public bool Matches(ImageReference reference) => Matches(reference.FamiliarForm) || Matches(reference.FamiliarName);

    /// <summary>True if the pattern matches the whole text.</summary>
    public bool Matches(string text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int starText = 0;
        while (p < pattern.Length || t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = ++p;
                starText = t;
            }
            else if (p < pattern.Length && t < text.Length && MatchesOne(text[t], ref p))
            {
                t++;
            }
            else if (star >= 0 && starText < text.Length && text[starText] != '/')
            {
                // Only the last star is extended by one character; like Go, an earlier star is never revisited.
                p = star;
                t = ++starText;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    bool MatchesOne(char c, ref int p)
    {
        switch (pattern[p])
        {
            case '?':
                p++;
                return c != '/';
            case '[':
                return MatchesClass(c, ref p);
            default:
                return ReadCharacter(pattern, ref p) == c;
        }
    }

    bool MatchesClass(char c, ref int p)
    {
        p++;
        bool isNegated = pattern[p] == '^';
        if (isNegated)
        {
            p++;
        }

        bool isIn = false;
        do
        {
            char low = ReadCharacter(pattern, ref p);
            char high = low;
            if (pattern[p] == '-')
            {
                p++;
                high = ReadCharacter(pattern, ref p);
            }

            isIn |= low <= c && c <= high;
        }
        while (pattern[p] != ']');

        p++;
        return isIn != isNegated;
    }

    static char ReadCharacter(string pattern, ref int p)
    {
        if (pattern[p] == '\\')
        {
            p++;
        }

        return pattern[p++];
    }

    static bool IsWellFormed(string text)
    {
        for (int p = 0; p < text.Length;)
        {
            if (text[p] == '[' ? !SkipClass(text, ref p) : !SkipCharacter(text, ref p))
            {
                return false;
            }
        }

        return true;
    }

    static bool SkipClass(string text, ref int p)
    {
        p++;
        if (p < text.Length && text[p] == '^')
        {
            p++;
        }

        do
        {
            if (!SkipBound(text, ref p))
            {
                return false;
            }

            if (p < text.Length && text[p] == '-')
            {
                p++;
                if (!SkipBound(text, ref p))
                {
                    return false;
                }
            }
        }
        while (p < text.Length && text[p] != ']');

        return p++ < text.Length;
    }

    static bool SkipBound(string text, ref int p) => p < text.Length && text[p] is not ('-' or ']') && SkipCharacter(text, ref p);

    static bool SkipCharacter(string text, ref int p)
    {
        if (text[p] == '\\')
        {
            p++;
        }

        return p++ < text.Length;
    }
}
