namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>Decides how YAML parsers interpret an unquoted scalar.</summary>
/// <remarks>
/// Covers the schemas of YAML 1.1 (https://yaml.org/type/) and 1.2 (chapter 10), and the parsers in use. They differ in details
/// such as letter case and underscores: a text that any of them may not read as a string is not one.
/// </remarks>
public static class YamlPlainText
{
    static readonly string[] words =
        ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".inf", "+.inf", "-.inf", ".nan"];

    /// <summary>True if every parser reads <paramref name="text"/> as a string.</summary>
    public static bool IsString(string text)
    {
        string lower = text.ToLowerInvariant();
        return Array.IndexOf(words, lower) < 0 && !IsNumber(lower) && !IsTimestamp(lower);
    }

    static bool IsNumber(string text)
    {
        int at = text[0] is '+' or '-' ? 1 : 0;
        string? digits = string.CompareOrdinal(text, at, "0b", 0, 2) == 0 ? "01_"
            : string.CompareOrdinal(text, at, "0o", 0, 2) == 0 ? "01234567_"
            : string.CompareOrdinal(text, at, "0x", 0, 2) == 0 ? "0123456789abcdef_"
            : null;
        return digits is null ? IsDecimal(text, at) : text.Length > at + 2 && text.AsSpan(at + 2).TrimStart(digits.AsSpan()).IsEmpty;
    }

    /// <summary>Matches an integer, a fraction, or a number to the base 60 (<c>190:20:30</c>).</summary>
    static bool IsDecimal(string text, int at)
    {
        bool hasInteger = IsDigit(text, at);
        at = hasInteger ? EndOfDigits(text, at) : at;
        bool isBase60 = false;
        while (hasInteger && Is(text, at, ':') && IsDigit(text, at + 1))
        {
            isBase60 = true;
            at += text[at + 1] <= '5' && IsDigit(text, at + 2) ? 3 : 2;
        }

        bool hasPoint = Is(text, at, '.');
        if (!hasInteger && !(hasPoint && IsDigit(text, at + 1)))
        {
            return false;
        }

        at = hasPoint ? EndOfDigits(text, at + 1) : at;
        if (!isBase60 && Is(text, at, 'e'))
        {
            int exponent = Is(text, at + 1, '+') || Is(text, at + 1, '-') ? at + 2 : at + 1;
            at = EndOfDigits(text, exponent);
            return at > exponent && at == text.Length;
        }

        return at == text.Length;
    }

    static bool IsTimestamp(string text)
    {
        int at = 0;
        if (TakeDigits(text, ref at, 4) < 4 || !Take(text, ref at, '-') || TakeDigits(text, ref at, 2) == 0
            || !Take(text, ref at, '-') || TakeDigits(text, ref at, 2) == 0)
        {
            return false;
        }

        return at == text.Length || ((Take(text, ref at, 't') || TakeBlanks(text, ref at)) && IsTime(text, at));
    }

    static bool IsTime(string text, int at)
    {
        if (TakeDigits(text, ref at, 2) == 0 || !Take(text, ref at, ':') || TakeDigits(text, ref at, 2) < 2
            || !Take(text, ref at, ':') || TakeDigits(text, ref at, 2) < 2)
        {
            return false;
        }

        if (Take(text, ref at, '.'))
        {
            _ = TakeDigits(text, ref at, int.MaxValue);
        }

        _ = TakeBlanks(text, ref at);
        return at == text.Length || IsZone(text, at);
    }

    static bool IsZone(string text, int at)
    {
        if (!Take(text, ref at, '+') && !Take(text, ref at, '-'))
        {
            return Take(text, ref at, 'z') && at == text.Length;
        }

        int digits = TakeDigits(text, ref at, 4);
        bool isComplete = digits > 0 && (digits > 2 || !Take(text, ref at, ':') || TakeDigits(text, ref at, 2) == 2);
        return isComplete && at == text.Length;
    }

    static int TakeDigits(string text, ref int at, int most)
    {
        int start = at;
        while (at - start < most && IsDigit(text, at))
        {
            at++;
        }

        return at - start;
    }

    static bool TakeBlanks(string text, ref int at)
    {
        int start = at;
        while (Is(text, at, ' ') || Is(text, at, '\t'))
        {
            at++;
        }

        return at > start;
    }

    static bool Take(string text, ref int at, char c)
    {
        bool isThere = Is(text, at, c);
        at += isThere ? 1 : 0;
        return isThere;
    }

    // Underscores may separate digits.
    static int EndOfDigits(string text, int at)
    {
        while (IsDigit(text, at) || Is(text, at, '_'))
        {
            at++;
        }

        return at;
    }

    static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    static bool IsDigit(string text, int at) => at < text.Length && text[at] is >= '0' and <= '9';
}
