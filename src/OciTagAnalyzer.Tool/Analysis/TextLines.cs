using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Converts offsets in a text to lines and columns, with the line breaks that the compiler knows.</summary>
/// <param name="text">The text.</param>
sealed class TextLines(string text)
{
    readonly List<int> starts = StartsIn(text);

    /// <summary>Returns the place of a range; what is after the end of the text is cut off.</summary>
    public FindingPlace PlaceOf(string file, TextRange range)
    {
        int start = Math.Min(range.Start, text.Length);
        int end = Math.Min(range.End, text.Length);
        (int line, int column) = PositionOf(start);
        (int endLine, int endColumn) = PositionOf(end);
        return new(file, start, end, line, column, endLine, endColumn);
    }

    static List<int> StartsIn(string text)
    {
        var starts = new List<int> { 0 };
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                starts.Add(at + 1);
            }
        }

        return starts;
    }

    (int Line, int Column) PositionOf(int offset)
    {
        int at = starts.BinarySearch(offset);
        int line = at >= 0 ? at : ~at - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}
