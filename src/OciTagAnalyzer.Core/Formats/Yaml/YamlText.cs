namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>Examines the text of a YAML file without parsing it.</summary>
static class YamlText
{
    /// <summary>True if a document has this key at its root.</summary>
    public static bool HasRootKey(string text, string key) => IsFlow(text) ? HasFlowKey(text, key) : HasBlockKey(text, key);

    /// <summary>True if a document begins with <paramref name="start"/>, ignoring comments and directives before it.</summary>
    public static bool BeginsWith(string text, string start) => Content(text).StartsWith(start.AsSpan());

    /// <summary>True for JSON-like output of a tool. Two braces begin a template.</summary>
    static bool IsFlow(string text) => Content(text) is { Length: > 1 } content && content[0] == '{' && content[1] != '{';

    /// <summary>The text without blanks, comments, directives and document start markers at its beginning.</summary>
    static ReadOnlySpan<char> Content(string text)
    {
        ReadOnlySpan<char> content = text.AsSpan().TrimStart("\uFEFF- \r\n".AsSpan());
        while (content.Length > 0 && content[0] is '#' or '%')
        {
            int end = content.IndexOfAny('\n', '\r');
            content = end < 0 ? default : content.Slice(end).TrimStart("- \r\n".AsSpan());
        }

        return content;
    }

    /// <summary>True if the key occurs between braces, quoted or not.</summary>
    static bool HasFlowKey(string text, string key)
    {
        for (int at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            int end = at + key.Length;
            bool isQuoted = at > 0 && text[at - 1] is '"' or '\'' && end < text.Length && text[end] == text[at - 1];
            end += isQuoted ? 1 : 0;
            while (end < text.Length && text[end] == ' ')
            {
                end++;
            }

            if ((isQuoted || (at > 0 && text[at - 1] is '{' or ',' or ' ' or '\t' or '\n')) && end < text.Length && text[end] == ':')
            {
                return true;
            }
        }

        return false;
    }

    static bool HasBlockKey(string text, string key)
    {
        for (int at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            bool isAtStart = at == 0 || text[at - 1] is '\n' or '\r' or '\uFEFF';
            if (isAtStart && at + key.Length < text.Length && text[at + key.Length] == ':')
            {
                return true;
            }
        }

        return false;
    }
}
