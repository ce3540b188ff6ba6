namespace OciTagAnalyzer.Core.Text;

/// <summary>
/// An image reference as far as it is known where it was written: its text, in which each part
/// that is only known at run time (an interpolation hole, an unset variable) is one <see cref="Hole"/>.
/// </summary>
public sealed class ImageText
{
    /// <summary>Stands for an unknown part; no reference can hold this character itself.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>What to call a hole of which there is nothing to say.</summary>
    public const string UnnamedHole = "{…}";

    ImageText(string text, IReadOnlyList<string> holeNames)
    {
        Text = text;
        HoleNames = holeNames;
    }

    /// <summary>The text with a <see cref="Hole"/> for each unknown part.</summary>
    public string Text { get; }

    /// <summary>What to call each hole, in order: <c>{registry}</c>, <c>${TAG}</c>.</summary>
    public IReadOnlyList<string> HoleNames { get; }

    /// <summary>True where some part is unknown.</summary>
    public bool HasHoles => HoleNames.Count > 0;

    /// <summary>Where a tag stands that is not empty, as far as the text shows; null without one.</summary>
    public TextRange? Tag
    {
        get
        {
            int end = Text.IndexOf('@') is >= 0 and var at ? at : Text.Length;
            int colon = Text.IndexOf(':', Text.LastIndexOf('/', Math.Max(0, end - 1), end) + 1);
            return colon >= 0 && colon + 1 < end ? TextRange.FromBounds(colon + 1, end) : null;
        }
    }

    /// <summary>The text without its tag and digest, as far as the text shows.</summary>
    public string Name => Text.Substring(0, Tag?.Start - 1 ?? (Text.IndexOf('@') is >= 0 and var at ? at : Text.Length));

    /// <summary>The text as a message shows it: with the holes by name, and cut where it is long.</summary>
    public string Display => Excerpt.Of(WithHoleNames);

    /// <summary>The whole text, with the holes by name.</summary>
    public string WithHoleNames
    {
        get
        {
            if (!HasHoles)
            {
                return Text;
            }

            var display = new System.Text.StringBuilder();
            int hole = 0;
            foreach (char c in Text)
            {
                _ = c == Hole ? display.Append(HoleNames[hole++]) : display.Append(c);
            }

            return display.ToString();
        }
    }

    /// <summary>The part of the text at <paramref name="range"/>, with the holes in it.</summary>
    public ImageText Slice(TextRange range)
    {
        string part = Text.Substring(range.Start, range.Length);
        return HasHoles
            ? new(part, [.. HoleNames.Skip(Text.Take(range.Start).Count(IsHole)).Take(part.Count(IsHole))])
            : new(part, []);
    }

    /// <summary>The text without its first <paramref name="count"/> code units.</summary>
    public ImageText From(int count) => count == 0 ? this : Slice(TextRange.FromBounds(count, Text.Length));

    static bool IsHole(char c) => c == Hole;

    /// <summary>A text that is wholly known.</summary>
    public static ImageText Known(string text) =>
        text.IndexOf(Hole) < 0 ? new(text, []) : WithHoles(text, [.. text.Where(c => c == Hole).Select(c => c.ToString())]);

    /// <summary>A text in which each <see cref="Hole"/> has its name in <paramref name="holeNames"/>.</summary>
    public static ImageText WithHoles(string text, IReadOnlyList<string> holeNames) => new(text, holeNames);
}
