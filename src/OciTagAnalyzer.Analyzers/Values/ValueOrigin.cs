using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Where a value stands in a longer one, as an image does in a command line.</summary>
/// <param name="Whole">The longer value.</param>
/// <param name="Span">The range of it.</param>
sealed record ValueOrigin(TextValue Whole, TextRange Span)
{
    /// <summary>What of <paramref name="site"/> stands for the value; null where that is not known.</summary>
    public TextRange? RangeIn(SyntaxNode site)
    {
        TextRange? all = null;
        int start = 0;
        foreach (ValuePiece piece in Whole.Pieces)
        {
            int end = start + (piece.Text?.Length ?? 1);
            int from = Math.Max(start, Span.Start);
            int to = Math.Min(end, Span.End);
            if (from < to && StandsIn(piece, site) && piece.SourceOf(TextRange.FromBounds(from - start, to - start)) is { } range)
            {
                all = TextRange.FromBounds(all?.Start ?? range.Start, range.End);
            }

            start = end;
        }

        return all;
    }

    static bool StandsIn(ValuePiece piece, SyntaxNode site) =>
        piece.Token.RawKind != 0 ? site.Encloses(piece.Token) : piece.Through is { } part && site.Encloses(part);
}
