using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The image of a service, and the parts of it that come from the <c>.env</c> file.</summary>
/// <param name="Place">The image in the compose file.</param>
/// <param name="Pieces">The parts from the <c>.env</c> file, in order.</param>
/// <param name="Names">The variables in the value in the compose file.</param>
sealed record ComposeImage(FoundImage Place, IReadOnlyList<EnvironmentPiece> Pieces, IReadOnlyList<string> Names)
{
    /// <summary>
    /// The image at the entry of the <c>.env</c> file that contains the tag or, without a tag, the whole image; null if the compose file contains
    /// them.
    /// </summary>
    public FoundImage? InEnvironment(ComposeEnvironment environment)
    {
        string text = Place.Written.Text;
        if (Place.Written.Tag is { } tag)
        {
            EnvironmentPiece piece = Pieces.FirstOrDefault(piece => piece.Start <= tag.Start && tag.Start < piece.End);
            return piece.Variable is null ? null : In(environment, piece, isTagApart: piece.Start == tag.Start);
        }

        return text.IndexOf('@') < 0 && Pieces.Count == 1 && Pieces[0].Start == 0 && Pieces[0].End == text.Length
            ? In(environment, Pieces[0], isTagApart: false)
            : null;
    }

    /// <summary>The image in the compose file; not editable if a part of the tag comes from a variable.</summary>
    public FoundImage InFile() => Place.Written.Tag is { } tag && Pieces.Any(piece => piece.Start < tag.End && tag.Start < piece.End)
        ? Place with { IsEditable = false }
        : Place;

    FoundImage In(ComposeEnvironment environment, EnvironmentPiece piece, bool isTagApart)
    {
        // A variable may consist of other variables: the last one determines the tag.
        TextRange span = piece.Variable.Tail.Source;
        SpanMap map = piece.Variable.ToMap(environment.Text);
        int length = Place.Written.Text.Length;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++)
        {
            TextRange unit = i < piece.Start ? new(map.ToDocument(0), 0)
                : i < piece.End ? map.ToDocument(new TextRange(i - piece.Start, 1))
                : new(map.ToDocument(piece.Variable.Length), 0);
            starts[i] = unit.Start;
            ends[i] = unit.End;
        }

        starts[length] = map.ToDocument(piece.Variable.Length);
        return Place with
        {
            Span = span,
            Map = SpanMap.FromPieces(starts, ends),
            HasSeparateTag = isTagApart,
            IsEditable = Place.IsEditable && piece.End == length && piece.Variable.Tail == piece.Variable,
        };
    }
}
