namespace OciTagAnalyzer.Core.Commands;

/// <summary>Splits a command line into arguments as .NET does on systems that expect a list.</summary>
/// <remarks>The rules are those of <c>ProcessStartInfo.Arguments</c>: quotes keep blanks together, and a backslash escapes only a quote.</remarks>
public static class CommandLine
{
    /// <summary>The words of <paramref name="line"/>.</summary>
    public static IReadOnlyList<CommandWord> Split(CommandWord line)
    {
        string text = line.Text.Text;
        var words = new List<CommandWord>();
        var word = new WordBuilder(line, new LineHoles(line.Text));
        bool isQuoted = false;
        for (int at = 0; at < text.Length;)
        {
            if (text[at] == '\\')
            {
                at = AppendBackslashes(text, at, word);
            }
            else if (text[at] == '"')
            {
                bool isDoubled = isQuoted && at + 1 < text.Length && text[at + 1] == '"';
                word.Open();
                if (isDoubled)
                {
                    word.Append(at + 1);
                }

                isQuoted = isDoubled || !isQuoted;
                at += isDoubled ? 2 : 1;
            }
            else if (!isQuoted && text[at] is ' ' or '\t')
            {
                word.Close(words);
                at++;
            }
            else
            {
                word.Append(at++);
            }
        }

        word.Close(words);
        return words;
    }

    // Before a quote, two backslashes are one, and an odd one escapes the quote.
    static int AppendBackslashes(string text, int start, WordBuilder word)
    {
        int end = start;
        while (end < text.Length && text[end] == '\\')
        {
            end++;
        }

        bool isBeforeQuote = end < text.Length && text[end] == '"';
        int kept = isBeforeQuote ? (end - start) / 2 : end - start;
        for (int i = 0; i < kept; i++)
        {
            word.Append(start + i);
        }

        if (isBeforeQuote && (end - start) % 2 == 1)
        {
            word.Append(end++);
        }

        return end;
    }
}
