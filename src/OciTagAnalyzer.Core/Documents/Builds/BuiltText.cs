using System.Text;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>
/// A Dockerfile and the values of the arguments of a build in one text, so that each code unit of an image has a position in it.
/// </summary>
sealed class BuiltText
{
    readonly StringBuilder text;
    readonly List<(int Start, BuildText Part)> parts = [];

    /// <summary>Creates a text that consists of a Dockerfile in its own file.</summary>
    public BuiltText(string dockerfile)
    {
        text = new(dockerfile);
        Dockerfile = dockerfile;
    }

    /// <summary>Creates a text that consists of a Dockerfile in the file that declares the build.</summary>
    public BuiltText(BuildText dockerfile)
        : this(dockerfile.Value!.ToImageText().Text) => parts.Add((0, dockerfile));

    /// <summary>The Dockerfile, with which the text begins.</summary>
    public string Dockerfile { get; }

    /// <summary>The whole text.</summary>
    public string Whole => text.ToString();

    /// <summary>Appends the value of an argument, and returns it mapped to this text; null if it is unknown.</summary>
    public ComposedText? Append(BuildText argument)
    {
        if (argument.Value is null)
        {
            return null;
        }

        int start = text.Length;
        parts.Add((start, argument));
        ImageText value = argument.Value.ToImageText();
        _ = text.Append(value.Text);
        var mapped = new ComposedText(new(start, value.Text.Length));
        int hole = 0;
        for (int i = 0; i < value.Text.Length; i++)
        {
            if (value.Text[i] == ImageText.Hole)
            {
                mapped.AppendHole(value.HoleNames[hole++], new(start + i, 1));
            }
            else
            {
                mapped.Append(value.Text[i], new(start + i, 1));
            }
        }

        return mapped;
    }

    /// <summary>The part that contains a position, and its start; null for a Dockerfile in its own file.</summary>
    public (int Start, BuildText Part)? PartAt(int position)
    {
        int low = 0;
        int high = parts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = parts[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : parts[low - 1];
    }
}
