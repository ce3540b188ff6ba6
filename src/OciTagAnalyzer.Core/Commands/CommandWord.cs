using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>A word of a command as the program gets it, its quotes undone.</summary>
/// <param name="Text">The word, unknown parts as holes.</param>
/// <param name="Map">Where each of its code units stands in the value that holds it.</param>
/// <param name="Argument">Which of the values that make up the command holds it, counted from zero.</param>
public sealed record CommandWord(ImageText Text, SpanMap Map, int Argument)
{
    /// <summary>True where the command may run without the word, or with several of it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True where nothing of it is known, so that it may be an option or, in a command line, several words.</summary>
    public bool IsUnknown => Text.HasHoles && Text.HoleNames.Count == Text.Text.Length;

    /// <summary>A word that is a value of its own, or a command line that is yet to be split.</summary>
    public static CommandWord Of(ImageText value, int argument = 0) => new(value, SpanMap.Verbatim(0), argument);

    /// <summary>What follows the first <paramref name="start"/> code units.</summary>
    public CommandWord From(int start)
    {
        var rest = TextRange.FromBounds(start, Text.Text.Length);
        return this with { Text = Text.Slice(rest), Map = Map.IsVerbatim ? SpanMap.Verbatim(Map.ToDocument(start)) : MapOf(rest, "") };
    }

    /// <summary>The image that the word asks for, in the value that holds it.</summary>
    /// <param name="registry">What goes before the word, with its slash, and is written in another way.</param>
    /// <param name="keyPath">What leads to the image.</param>
    public FoundImage ToPlace(ImageText registry, string keyPath)
    {
        var whole = new TextRange(0, Text.Text.Length);
        var written = ImageText.WithHoles(registry.Text + Text.Text, [.. registry.HoleNames, .. Text.HoleNames]);
        return new(written, Map.ToDocument(whole), registry.Text.Length == 0 ? Map : MapOf(whole, registry.Text), keyPath);
    }

    // What goes before has no length of its own in the value.
    SpanMap MapOf(TextRange range, string before)
    {
        TextRange[] units = [.. Enumerable.Range(range.Start, range.Length).Select(unit => Map.ToDocument(new TextRange(unit, 1)))];
        int start = Map.ToDocument(range.Start);
        int[] ends = [.. before.Select(_ => start), .. units.Select(unit => unit.End)];
        return SpanMap.FromPieces([.. before.Select(_ => start), .. units.Select(unit => unit.Start), ends.Length > 0 ? ends[ends.Length - 1] : start], ends);
    }
}
