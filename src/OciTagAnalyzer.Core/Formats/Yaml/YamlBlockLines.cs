using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>Reads the lines of a block scalar (YAML 1.2.2, 8.1).</summary>
sealed class YamlBlockLines
{
    readonly StringBuilder value = new();
    readonly List<int> starts = [];
    readonly List<int> ends = [];

    YamlBlockLines()
    {
    }

    /// <summary>The value: lines without their indentation, folded into paragraphs if <paramref name="isFolded"/>.</summary>
    /// <param name="text">The document.</param>
    /// <param name="lines">The lines, from the first one with content to the last one.</param>
    /// <param name="indent">The indentation of the scalar.</param>
    /// <param name="isFolded">True for <c>&gt;</c>, false for <c>|</c>.</param>
    public static MappedText Read(string text, TextRange lines, int indent, bool isFolded)
    {
        var read = new YamlBlockLines();
        int line = lines.Start;
        bool wasFoldable = false;
        while (line < lines.End)
        {
            int end = LineEnd(text, line, lines.End);
            int content = line;
            while (content < end && content - line < indent && text[content] == ' ')
            {
                content++;
            }

            // Lines that are indented deeper, and the line breaks around them, are not folded.
            bool isFoldable = isFolded && content < end && text[content] is not (' ' or '\t');
            int next = NextContent(text, end, lines.End, out int breaks);
            if (read.value.Length > 0 && wasFoldable && isFoldable)
            {
                read.FoldLastBreaks();
            }

            read.Append(text, content, end);
            if (breaks > 0)
            {
                read.AppendBreaks(breaks, end, next);
            }

            wasFoldable = isFoldable;
            line = next;
        }

        read.starts.Add(lines.End);
        return new MappedText(read.value.ToString(), SpanMap.FromPieces([.. read.starts], [.. read.ends]));
    }

    void Append(string text, int start, int end)
    {
        _ = value.Append(text, start, end - start);
        for (int i = start; i < end; i++)
        {
            starts.Add(i);
            ends.Add(i + 1);
        }
    }

    void AppendBreaks(int breaks, int start, int end)
    {
        _ = value.Append('\n', breaks);
        for (int i = 0; i < breaks; i++)
        {
            starts.Add(start);
            ends.Add(end);
        }
    }

    // One line break becomes a space; of several, the first one is removed.
    void FoldLastBreaks()
    {
        int last = value.Length - 1;
        if (last == 0 || value[last - 1] != '\n')
        {
            value[last] = ' ';
            return;
        }

        value.Length = last;
        starts.RemoveAt(last);
        ends.RemoveAt(last);
    }

    /// <summary>The start of the next line with content, and the number of line breaks before it.</summary>
    static int NextContent(string text, int lineEnd, int end, out int breaks)
    {
        breaks = 0;
        int line = lineEnd;
        int at = lineEnd;
        while (at < end && text[at] is ' ' or '\n' or '\r')
        {
            bool isPair = text[at] == '\r' && at + 1 < end && text[at + 1] == '\n';
            if (text[at] != ' ' && !isPair)
            {
                breaks++;
                line = at + 1;
            }

            at++;
        }

        return line;
    }

    static int LineEnd(string text, int from, int end)
    {
        int length = text.AsSpan(from, end - from).IndexOfAny('\n', '\r');
        return length < 0 ? end : from + length;
    }
}
