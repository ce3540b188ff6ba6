using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Comments;

/// <summary>Removes a comment from a file: the whole line if it contains nothing else, otherwise the comment and the blanks before it.</summary>
static class CommentRemoval
{
    /// <summary>Returns the edit that removes the comment at <paramref name="span"/>.</summary>
    public static TextEdit Of(SourceText text, TextSpan span)
    {
        TextLine first = text.Lines.GetLineFromPosition(span.Start);
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        int start = span.Start;
        while (start > first.Start && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        bool hasOwnLine = start == first.Start && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        return new(hasOwnLine ? TextRange.FromBounds(first.Start, last.EndIncludingLineBreak) : TextRange.FromBounds(start, span.End), "");
    }
}
