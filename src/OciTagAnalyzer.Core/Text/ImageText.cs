namespace OciTagAnalyzer.Core.Text;

/// <summary>
/// The text of an image reference, in which each part that is only known at run time (an interpolation, an unset variable) is one <see
/// cref="Hole"/>.
/// </summary>
public sealed class ImageText
{
    /// <summary>Represents an unknown part; a reference cannot contain this character.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The name of a hole without a better name.</summary>
    public const string UnnamedHole = "{…}";

    ImageText(string text, IReadOnlyList<string> holeNames)
    {
        Text = text;
        HoleNames = holeNames;
    }

    /// <summary>The text with a <see cref="Hole"/> for each unknown part.</summary>
    public string Text { get; }

    /// <summary>The name of each hole, in order: <c>{registry}</c>, <c>${TAG}</c>.</summary>
    public IReadOnlyList<string> HoleNames { get; }

    /// <summary>True if a part is unknown.</summary>
    public bool HasHoles => HoleNames.Count > 0;

    /// <summary>The range of the tag in the known text; null if there is no tag or it is empty.</summary>
    public TextRange? Tag
    {
        get
        {
            int end = Text.IndexOf('@') is >= 0 and var at ? at : Text.Length;
            int colon = Text.IndexOf(':', Text.LastIndexOf('/', Math.Max(0, end - 1), end) + 1);
            return colon >= 0 && colon + 1 < end ? TextRange.FromBounds(colon + 1, end) : null;
        }
    }

    /// <summary>The text without tag and digest, as far as it is known.</summary>
    public string Name => Text.Substring(0, Tag?.Start - 1 ?? (Text.IndexOf('@') is >= 0 and var at ? at : Text.Length));

    /// <summary>The text for messages: with the names of its holes, and shortened if it is long.</summary>
    public string Display => Excerpt.Of(WithHoleNames);

    /// <summary>The whole text with the names of its holes.</summary>
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

    /// <summary>The part of the text at <paramref name="range"/>, with its holes.</summary>
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

    /// <summary>A text without unknown parts.</summary>
    public static ImageText Known(string text) =>
        text.IndexOf(Hole) < 0 ? new(text, []) : WithHoles(text, [.. text.Where(c => c == Hole).Select(c => c.ToString())]);

    /// <summary>A text in which each <see cref="Hole"/> has a name in <paramref name="holeNames"/>.</summary>
    public static ImageText WithHoles(string text, IReadOnlyList<string> holeNames) => new(text, holeNames);
}
