namespace OciTagAnalyzer.Core.Commands;

/// <summary>A subcommand that takes images.</summary>
/// <param name="Path">Its words: <c>run</c>, <c>container run</c>.</param>
/// <param name="Operands">Which operands are images.</param>
/// <param name="Options">Its options; one that lets the operands mean something else is not among them.</param>
sealed record ImageCommand(string Path, ImageOperands Operands, CommandOptions Options)
{
    readonly string[] words = Path.Split(' ');

    /// <summary>How many words the subcommand has.</summary>
    public int Length => words.Length;

    /// <summary>True where the subcommand stands in <paramref name="line"/> at <paramref name="at"/>.</summary>
    public bool IsAt(IReadOnlyList<CommandWord> line, int at)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (at + i >= line.Count || line[at + i].IsOptional || line[at + i].Text.Text != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
