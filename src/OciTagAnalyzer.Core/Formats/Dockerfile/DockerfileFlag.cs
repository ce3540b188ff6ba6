using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>A flag before the arguments of an instruction: <c>--from=build</c>.</summary>
/// <param name="Name">The text before the equals sign, with the dashes.</param>
/// <param name="Value">The text after the equals sign, with its quotes; empty if there is none.</param>
readonly record struct DockerfileFlag(TextRange Name, TextRange Value)
{
    const string FromKey = "from=";

    /// <summary>The end of the flag in the instruction.</summary>
    public int End => Value.End;

    /// <summary>Reads the next flag at or after <paramref name="from"/>; false if the next word is not a flag.</summary>
    public static bool TryRead(string line, int from, char escape, out DockerfileFlag flag)
    {
        TextRange word = DockerfileWord.Next(line, from, escape);
        bool isFlag = word.Length > 2 && line[word.Start] == '-' && line[word.Start + 1] == '-';
        int equals = isFlag ? line.IndexOf('=', word.Start, word.Length) : -1;
        flag = equals < 0
            ? new DockerfileFlag(word, new TextRange(word.End, 0))
            : new DockerfileFlag(TextRange.FromBounds(word.Start, equals), TextRange.FromBounds(equals + 1, word.End));
        return isFlag;
    }

    /// <summary>True if the name of the flag is <paramref name="name"/>.</summary>
    public bool Is(string line, string name) =>
        Name.Length == name.Length && string.CompareOrdinal(line, Name.Start, name, 0, name.Length) == 0;

    /// <summary>The value of <c>from</c> in a list (<c>type=bind,from=build</c>); empty if there is none.</summary>
    public TextRange From(string line)
    {
        // Quotes around the whole list do not belong to an entry.
        bool isQuoted = Value.Length >= 2 && line[Value.Start] is '"' or '\'' && line[Value.End - 1] == line[Value.Start];
        int end = isQuoted ? Value.End - 1 : Value.End;
        int start = isQuoted ? Value.Start + 1 : Value.Start;
        while (start < end)
        {
            int comma = line.IndexOf(',', start, end - start);
            int entryEnd = comma < 0 ? end : comma;
            if (entryEnd - start > FromKey.Length && string.Compare(line, start, FromKey, 0, FromKey.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return TextRange.FromBounds(start + FromKey.Length, entryEnd);
            }

            start = entryEnd + 1;
        }

        return default;
    }
}
