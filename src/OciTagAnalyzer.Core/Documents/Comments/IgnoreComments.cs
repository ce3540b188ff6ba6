using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>Finds the ignore comments of a document.</summary>
static class IgnoreComments
{
    const string Mark = "oci-tag:";
    const string Word = "ignore";

    static readonly char[] separators = [' ', '\t', ','];

    /// <summary>Returns the ignore comments in <paramref name="text"/>, in order. Returns early for a document without the marker.</summary>
    public static IReadOnlyList<IgnoreComment> In(CommentSyntax syntax, string text)
    {
        int mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return [];
        }

        var comments = new List<IgnoreComment>();
        var line = new LineReader(syntax, text);
        for (; mark >= 0; mark = text.IndexOf(Mark, mark + Mark.Length, StringComparison.Ordinal))
        {
            foreach ((string Start, string? End) marks in syntax.Marks)
            {
                int start = StartBefore(mark, marks.Start, text);
                if (start < 0 || (comments.Count > 0 && start < comments[comments.Count - 1].Range.End))
                {
                    continue;
                }

                line.GoTo(start);
                if (IsComment(syntax, line, text, start) && Read(marks.End, line, text, TextRange.FromBounds(start, mark)) is { } comment)
                {
                    comments.Add(comment);
                }
            }
        }

        return comments;
    }

    /// <summary>The start of the comment whose text begins with the marker; -1 if there is none.</summary>
    static int StartBefore(int mark, string opening, string text)
    {
        int end = mark;
        while (end > 0 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        int start = end - opening.Length;
        return start >= 0 && string.CompareOrdinal(text, start, opening, 0, opening.Length) == 0 ? start : -1;
    }

    static bool IsComment(CommentSyntax syntax, LineReader line, string text, int start) =>
        line.IsBlank ? !line.IsQuoted : !syntax.TakesLine && !line.IsQuoted && (text[start] != '#' || text[start - 1] is ' ' or '\t');

    static IgnoreComment? Read(string? ending, LineReader line, string text, TextRange beforeMark)
    {
        int word = beforeMark.End + Mark.Length;
        while (word < text.Length && text[word] is ' ' or '\t')
        {
            word++;
        }

        int from = word + Word.Length;
        if (string.CompareOrdinal(text, word, Word, 0, Word.Length) != 0 || (from < text.Length && char.IsLetterOrDigit(text[from])))
        {
            return null;
        }

        // An unterminated comment extends to the end of the document.
        int inner = ending is null ? LineReader.EndOf(text, from) : text.IndexOf(ending, from, StringComparison.Ordinal);
        int end = inner < 0 ? text.Length : inner + (ending?.Length ?? 0);
        string[] words = text.Substring(from, (inner < 0 ? end : inner) - from).Split(separators, StringSplitOptions.RemoveEmptyEntries);

        return new(TextRange.FromBounds(beforeMark.Start, end), LineFor(end, line, text), [.. words.TakeWhile(IsRuleId)]);
    }

    /// <summary>The line to which a comment applies that ends at <paramref name="end"/>.</summary>
    static TextRange LineFor(int end, LineReader line, string text)
    {
        if (line.IsBlank)
        {
            int lineEnd = LineReader.EndOf(text, end);
            if (string.IsNullOrWhiteSpace(text.Substring(end, lineEnd - end)))
            {
                int next = LineReader.Next(text, lineEnd);
                return TextRange.FromBounds(next, LineReader.EndOf(text, next));
            }
        }

        return TextRange.FromBounds(line.Start, line.End);
    }

    static bool IsRuleId(string word) =>
        word.Length == 7 && word.StartsWith("OCI", StringComparison.OrdinalIgnoreCase) && word.Skip(3).All(c => c is >= '0' and <= '9');
}
