namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>A here-document of an instruction (<c>RUN &lt;&lt;EOF</c>).</summary>
/// <param name="Name">The line that ends it.</param>
/// <param name="StripsTabs">True for <c>&lt;&lt;-</c>: tabs may precede the ending line.</param>
readonly record struct Heredoc(string Name, bool StripsTabs)
{
    /// <summary>The here-documents of an instruction, in order; none if BuildKit cannot split it into words.</summary>
    public static IReadOnlyList<Heredoc> In(string line)
    {
        var heredocs = new List<Heredoc>();
        foreach (string word in HeredocWords.Split(line, isRaw: true) ?? [])
        {
            if (TryRead(word, out Heredoc heredoc))
            {
                heredocs.Add(heredoc);
            }
        }

        return heredocs;
    }

    /// <summary>Matches a word <c>[digits]&lt;&lt;[-]NAME</c>; any part of the name may be quoted.</summary>
    static bool TryRead(string word, out Heredoc heredoc)
    {
        heredoc = default;
        int mark = 0;
        while (mark < word.Length && word[mark] is >= '0' and <= '9')
        {
            mark++;
        }

        if (string.CompareOrdinal(word, mark, "<<", 0, 2) != 0 || word.IndexOf('<', mark + 2) >= 0)
        {
            return false;
        }

        bool stripsTabs = mark + 2 < word.Length && word[mark + 2] == '-';
        string name = word.Substring(mark + (stripsTabs ? 3 : 2)).TrimStart();
        if (HeredocWords.Split(name, isRaw: false) is not [var end])
        {
            return false;
        }

        heredoc = new Heredoc(end, stripsTabs);
        return true;
    }
}
