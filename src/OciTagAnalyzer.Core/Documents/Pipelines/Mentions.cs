using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Counts the words of a document that may refer to variables: <c>matrix.image</c>, and <c>IMAGE</c> after a sign such as <c>$</c>.</summary>
sealed class Mentions
{
    readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Adds the words in a part of a document, or removes them.</summary>
    public void Add(string text, TextRange range, int step = 1)
    {
        int at = range.Start;
        while (at < range.End)
        {
            int start = at;
            while (at < range.End && IsPart(text[at]))
            {
                at++;
            }

            if (at > start && (text.IndexOf('.', start, at - start) >= 0 || (start > 0 && text[start - 1] is '$' or '{' or '(' or '%' or ':' or '\'')))
            {
                string word = text.Substring(start, at - start).TrimEnd('.');
                counts[word] = (counts.TryGetValue(word, out int count) ? count : 0) + step;
            }

            at += at == start ? 1 : 0;
        }
    }

    /// <summary>The number of these words.</summary>
    public int Of(IEnumerable<string> words) => words.Sum(word => counts.TryGetValue(word, out int count) ? count : 0);

    static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';
}
