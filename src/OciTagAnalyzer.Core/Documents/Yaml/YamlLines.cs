namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>The lines of a YAML text: where they begin and end, and what they begin with.</summary>
readonly struct YamlLines(string text)
{
    /// <summary>Where the line begins that a place is on.</summary>
    public int StartOf(int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r' or '\uFEFF'))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where the line ends that a place is on: at its line break, or at the end of the text.</summary>
    public int EndOf(int at)
    {
        int length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Where the line begins that comes after the one that ends at <paramref name="end"/>.</summary>
    public int Next(int end) => end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    /// <summary>The position after the spaces at a place.</summary>
    public int Content(int at)
    {
        string yaml = text;
        while (at < yaml.Length && yaml[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>What stands behind the dashes with which the content of a line begins; a dash with nothing behind it stays.</summary>
    public int BehindDashes(int at)
    {
        while (IsDash(at) && Content(at + 1) is var content && content < text.Length && text[content] is not ('\n' or '\r' or '#'))
        {
            at = content;
        }

        return at;
    }

    /// <summary>True where the content of a line is nothing, or a comment. The end of the text is no line.</summary>
    public bool IsBlank(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == end ? end < text.Length : text[at] == '#';
    }

    /// <summary>True for the dash of an item.</summary>
    public bool IsDash(int at) => at < text.Length && text[at] == '-' && (at + 1 == text.Length || text[at + 1] is ' ' or '\t' or '\n' or '\r');

    /// <summary>True for <c>---</c> and <c>...</c>.</summary>
    public bool IsMarker(int at) => at + 2 < text.Length && text[at] is '-' or '.' && text[at + 1] == text[at] && text[at + 2] == text[at];
}
