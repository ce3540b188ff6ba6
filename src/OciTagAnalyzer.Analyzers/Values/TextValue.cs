using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A possible value of a string, as a sequence of known and unknown parts.</summary>
sealed class TextValue
{
    static readonly string hole = ImageText.Hole.ToString();

    // Read once, since several questions about a value need them.
    ImageText? text;
    ImageReading? reading;

    TextValue(IReadOnlyList<ValuePiece> pieces) => Pieces = pieces;

    /// <summary>Creates a value of several parts.</summary>
    public TextValue(IEnumerable<ValuePiece> pieces)
        : this([.. pieces])
    {
    }

    /// <summary>The empty string.</summary>
    public static TextValue Empty { get; } = new([]);

    /// <summary>The parts.</summary>
    public IReadOnlyList<ValuePiece> Pieces { get; }

    /// <summary>The longer value that this value is a part of; null if it is complete.</summary>
    public ValueOrigin? Origin { get; private init; }

    /// <summary>True if a part is only known at run time.</summary>
    public bool HasHoles => Pieces.Any(piece => piece.Text is null);

    /// <summary>True if the whole value is unknown.</summary>
    public bool IsUnknown => Pieces.Count == 1 && Pieces[0].Text is null;

    /// <summary>Creates a value of one part.</summary>
    public static TextValue Of(ValuePiece piece) => new([piece]);

    /// <summary>Creates a known value that is not in the source.</summary>
    public static TextValue Known(string text) => Of(new ValuePiece(text, null, default, null));

    /// <summary>Returns this value followed by another.</summary>
    public TextValue Then(TextValue next) => new([.. Pieces, .. next.Pieces]);

    /// <summary>Returns this value followed by a text that is not in the source, such as the colon before a separate tag.</summary>
    public TextValue Then(string text) => Then(Known(text));

    /// <summary>Returns this value with the last part replaced by <paramref name="end"/>.</summary>
    public TextValue WithEnd(TextValue end) => new([.. Pieces.Take(Pieces.Count - 1), .. end.Pieces]);

    /// <summary>Returns this value, marked as coming from <paramref name="external"/>.</summary>
    public TextValue WithExternal(ExternalValue external) => new([.. Pieces.Select(piece => piece with { Given = external })]);

    /// <summary>Returns this value with the parts replaced for whose index <paramref name="other"/> returns a value.</summary>
    public TextValue With(Func<int, TextValue?> other) => new([.. Pieces.SelectMany((piece, index) => other(index)?.Pieces ?? [piece])]);

    /// <summary>True if all known parts are written within <paramref name="syntax"/>, and none of them comes from a named member or variable.</summary>
    public bool IsWrittenIn(SyntaxNode syntax) =>
        Pieces.All(piece => piece.Site is not { } site || syntax.Encloses(site));

    /// <summary>Returns the value as <paramref name="part"/> contributes it to a composition.</summary>
    public TextValue Through(SyntaxNode part) =>
        new([.. Pieces.Select(piece => part.Encloses(piece.Token) ? piece : piece with { Through = part })]);

    /// <summary>Returns the part of this value that contains the image <paramref name="place"/>.</summary>
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

    /// <summary>Returns the value as part of <paramref name="composition"/>: parts that come from a named member or variable are reported there.</summary>
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
    /// Returns the value without its first <paramref name="count"/> code units; a hole counts as one. A text that is removed
    /// completely is kept as an empty part, which shows where the rest begins.
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

    /// <summary>Returns the text with its holes.</summary>
    public ImageText ToImageText() => text ??= Joined();

    /// <summary>Returns the reference as the grammar reads it.</summary>
    public ImageReading ToReading() => reading ??= ImageReading.Of(ToImageText());

    ImageText Joined()
    {
        if (Pieces is [{ Text: var only } single])
        {
            return only is null ? ImageText.WithHoles(hole, [single.HoleName!]) : ImageText.Known(only.Replace(ImageText.Hole, '\uFFFD'));
        }

        var joined = new StringBuilder();
        var holes = new List<string>();
        foreach (ValuePiece piece in Pieces)
        {
            if (piece.Text is { } known)
            {
                _ = joined.Append(known.Replace(ImageText.Hole, '\uFFFD'));
            }
            else
            {
                _ = joined.Append(ImageText.Hole);
                holes.Add(piece.HoleName!);
            }
        }

        return ImageText.WithHoles(joined.ToString(), holes);
    }

    /// <summary>Returns the part that contains the code unit at <paramref name="index"/>, and the index of the start of that part.</summary>
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
