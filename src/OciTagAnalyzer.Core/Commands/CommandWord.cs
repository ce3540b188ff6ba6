using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>A word of a command as the program receives it, without quotes.</summary>
/// <param name="Text">The word, with unknown parts as holes.</param>
/// <param name="Map">Maps the word to the value that contains it.</param>
/// <param name="Argument">The index of the value of the command that contains it.</param>
public sealed record CommandWord(ImageText Text, SpanMap Map, int Argument)
{
    /// <summary>True if the command may run without the word, or with several of it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True if nothing of it is known: it may be an option or, in a command line, several words.</summary>
    public bool IsUnknown => Text.HasHoles && Text.HoleNames.Count == Text.Text.Length;

    /// <summary>A word that is a complete value, or a command line that has not been split yet.</summary>
    public static CommandWord Of(ImageText value, int argument = 0) => new(value, SpanMap.Verbatim(0), argument);

    /// <summary>The word without its first <paramref name="start"/> code units.</summary>
    public CommandWord From(int start)
    {
        var rest = TextRange.FromBounds(start, Text.Text.Length);
        return this with { Text = Text.Slice(rest), Map = Map.IsVerbatim ? SpanMap.Verbatim(Map.ToDocument(start)) : MapOf(rest, "") };
    }

    /// <summary>Returns the word as an image, with its position in the value that contains it.</summary>
    /// <param name="registry">The registry and slash that precede the word but are not part of the value.</param>
    /// <param name="keyPath">The path of keys to the image.</param>
    public FoundImage ToPlace(ImageText registry, string keyPath)
    {
        var whole = new TextRange(0, Text.Text.Length);
        var written = ImageText.WithHoles(registry.Text + Text.Text, [.. registry.HoleNames, .. Text.HoleNames]);
        return new(written, Map.ToDocument(whole), registry.Text.Length == 0 ? Map : MapOf(whole, registry.Text), keyPath);
    }

    // The registry is not in the value, so its range there is empty.
    SpanMap MapOf(TextRange range, string before)
    {
        TextRange[] units = [.. Enumerable.Range(range.Start, range.Length).Select(unit => Map.ToDocument(new TextRange(unit, 1)))];
        int start = Map.ToDocument(range.Start);
        int[] ends = [.. before.Select(_ => start), .. units.Select(unit => unit.End)];
        return SpanMap.FromPieces([.. before.Select(_ => start), .. units.Select(unit => unit.Start), ends.Length > 0 ? ends[ends.Length - 1] : start], ends);
    }
}
