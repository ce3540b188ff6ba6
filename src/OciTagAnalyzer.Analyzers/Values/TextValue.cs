using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>One way in which a string can come out, as the parts that it is made of, in order.</summary>
sealed class TextValue
{
    TextValue(IReadOnlyList<ValuePiece> pieces) => Pieces = pieces;

    /// <summary>The empty string.</summary>
    public static TextValue Empty { get; } = new([]);

    /// <summary>The parts.</summary>
    public IReadOnlyList<ValuePiece> Pieces { get; }

    /// <summary>Where the value stands in a longer one; null where it is whole.</summary>
    public ValueOrigin? Origin { get; private init; }

    /// <summary>True where some part is only known at run time.</summary>
    public bool HasHoles => Pieces.Any(piece => piece.Text is null);

    /// <summary>True where nothing at all is known.</summary>
    public bool IsUnknown => Pieces.Count == 1 && Pieces[0].Text is null;

    /// <summary>A value of one part.</summary>
    public static TextValue Of(ValuePiece piece) => new([piece]);

    /// <summary>A value that no source holds.</summary>
    public static TextValue Known(string text) => Of(new ValuePiece(text, null, default, null));

    /// <summary>This value followed by another.</summary>
    public TextValue Then(TextValue next) => new([.. Pieces, .. next.Pieces]);

    /// <summary>This value followed by text that no source holds, such as the colon before a tag given apart.</summary>
    public TextValue Then(string text) => Then(Known(text));

    /// <summary>This value with <paramref name="end"/> in the place of its last part.</summary>
    public TextValue WithEnd(TextValue end) => new([.. Pieces.Take(Pieces.Count - 1), .. end.Pieces]);

    /// <summary>This value, which comes from <paramref name="external"/>.</summary>
    public TextValue GivenBy(ExternalValue external) => new([.. Pieces.Select(piece => piece with { Given = external })]);

    /// <summary>This value with others in the place of those of its parts, by their index, that <paramref name="other"/> has one for.</summary>
    public TextValue With(Func<int, TextValue?> other) => new([.. Pieces.SelectMany((piece, index) => other(index)?.Pieces ?? [piece])]);

    /// <summary>True where no part of it came there through a name: all that is known of it is written within <paramref name="syntax"/>.</summary>
    public bool StandsIn(SyntaxNode syntax) =>
        Pieces.All(piece => piece.Site is not { } site || syntax.Encloses(site));

    /// <summary>The value as it comes into a composition by <paramref name="part"/> of it.</summary>
    public TextValue Through(SyntaxNode part) =>
        new([.. Pieces.Select(piece => part.Encloses(piece.Token) ? piece : piece with { Through = part })]);

    /// <summary>The image at a place of this value, made of the parts that hold it.</summary>
    public TextValue At(FoundImage place)
    {
        var pieces = new List<ValuePiece>();
        int hole = 0;
        int next = -1;
        for (int i = 0; i < place.Written.Text.Length; i++)
        {
            char unit = place.Written.Text[i];
            TextRange range = place.Map.ToDocument(new TextRange(i, 1));
            (ValuePiece piece, int start) = PieceAt(range.Start);
            bool isVerbatim = place.IsEditable && range.Length == 1 && piece.Text?[range.Start - start] == unit;
            if (unit == ImageText.Hole)
            {
                string name = place.Written.HoleNames[hole++];
                pieces.Add(ValuePiece.Unknown(piece.HoleName is { } own && range.Length == 1 ? own : name));
            }
            else if (isVerbatim && range.Start == next && range.Start > start)
            {
                pieces[pieces.Count - 1] = pieces[pieces.Count - 1] with { Text = pieces[pieces.Count - 1].Text + unit };
            }
            else
            {
                pieces.Add(isVerbatim
                    ? piece with { Text = unit.ToString(), Skipped = piece.Skipped + range.Start - start }
                    : new(unit.ToString(), null, default, piece.Site));
            }

            next = isVerbatim ? range.End : -1;
        }

        return new(pieces) { Origin = new(this, place.Span) };
    }

    /// <summary>The value as part of <paramref name="composition"/>: what came there through a name is reported there.</summary>
    public TextValue In(ExpressionSyntax composition)
    {
        var pieces = new ValuePiece[Pieces.Count];
        for (int i = 0; i < pieces.Length; i++)
        {
            ValuePiece piece = Pieces[i];
            pieces[i] = composition.Encloses(piece.Token) || piece.Site is null ? piece : piece with { Token = default, Site = composition };
        }

        return new(pieces);
    }

    /// <summary>
    /// The value without its first <paramref name="count"/> code units, of which a hole is one. A text that is left
    /// out wholly stays as an empty one, which says where the rest begins.
    /// </summary>
    public TextValue From(int count)
    {
        var pieces = new List<ValuePiece>(Pieces.Count);
        foreach (ValuePiece piece in Pieces)
        {
            int length = piece.Text?.Length ?? 1;
            int cut = Math.Min(count, length);
            count -= cut;
            if (cut == 0)
            {
                pieces.Add(piece);
            }
            else if (piece.Text is { } text)
            {
                pieces.Add(piece with { Text = text.Substring(cut), Skipped = piece.Skipped + cut });
            }
        }

        return new(pieces);
    }

    /// <summary>The text, with its holes.</summary>
    public ImageText ToImageText()
    {
        var text = new StringBuilder();
        var holes = new List<string>();
        foreach (ValuePiece piece in Pieces)
        {
            if (piece.Text is { } known)
            {
                _ = text.Append(known.Replace(ImageText.Hole, '\uFFFD'));
            }
            else
            {
                _ = text.Append(ImageText.Hole);
                holes.Add(piece.HoleName!);
            }
        }

        return ImageText.WithHoles(text.ToString(), holes);
    }

    /// <summary>The part that holds the code unit at <paramref name="index"/>, and where in the value that part starts.</summary>
    public (ValuePiece Piece, int Start) PieceAt(int index)
    {
        int start = 0;
        foreach (ValuePiece piece in Pieces)
        {
            int length = piece.Text?.Length ?? 1;
            if (index < start + length)
            {
                return (piece, start);
            }

            start += length;
        }

        return (Pieces[Pieces.Count - 1], start - (Pieces[Pieces.Count - 1].Text?.Length ?? 1));
    }
}
