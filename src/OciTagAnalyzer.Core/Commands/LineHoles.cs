using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>Finds the names of the unknown parts of a command line by their positions.</summary>
sealed class LineHoles(ImageText line)
{
    // The number of holes before each position; created for the first hole.
    int[]? counts;

    /// <summary>The name of the hole at <paramref name="at"/>.</summary>
    public string NameAt(int at) => line.HoleNames[(counts ??= Count())[at]];

    /// <summary>The text at a range, with the names of its holes.</summary>
    public string TextAt(TextRange range)
    {
        string text = line.Text.Substring(range.Start, range.Length);
        return text.IndexOf(ImageText.Hole) < 0
            ? text
            : string.Concat(text.Select((unit, index) => unit == ImageText.Hole ? NameAt(range.Start + index) : unit.ToString()));
    }

    int[] Count()
    {
        int[] all = new int[line.Text.Length];
        int count = 0;
        for (int at = 0; at < all.Length; at++)
        {
            all[at] = count;
            count += line.Text[at] == ImageText.Hole ? 1 : 0;
        }

        return all;
    }
}
