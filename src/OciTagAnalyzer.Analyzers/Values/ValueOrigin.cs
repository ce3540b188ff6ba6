using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The longer value that contains a value, such as the command line that contains an image.</summary>
/// <param name="Whole">The longer value.</param>
/// <param name="Span">The range of the value in it.</param>
sealed record ValueOrigin(TextValue Whole, TextRange Span)
{
    /// <summary>Returns the range in <paramref name="site"/> that the value comes from; null if it is unknown.</summary>
    public TextRange? RangeIn(SyntaxNode site)
    {
        TextRange? all = null;
        int start = 0;
        foreach (ValuePiece piece in Whole.Pieces)
        {
            int end = start + (piece.Text?.Length ?? 1);
            int from = Math.Max(start, Span.Start);
            int to = Math.Min(end, Span.End);
            if (from < to && IsIn(piece, site) && piece.SourceOf(TextRange.FromBounds(from - start, to - start)) is { } range)
            {
                all = TextRange.FromBounds(all?.Start ?? range.Start, range.End);
            }

            start = end;
        }

        return all;
    }

    static bool IsIn(ValuePiece piece, SyntaxNode site) =>
        piece.Token.RawKind != 0 ? site.Encloses(piece.Token) : piece.Through is { } part && site.Encloses(part);
}
