namespace OciTagAnalyzer.Core.Commands;

/// <summary>A subcommand that takes images.</summary>
/// <param name="Path">Its words: <c>run</c>, <c>container run</c>.</param>
/// <param name="Operands">Which operands are images.</param>
/// <param name="Options">Its options, without those that change the meaning of the operands.</param>
sealed record ImageCommand(string Path, ImageOperands Operands, CommandOptions Options)
{
    readonly string[] words = Path.Split(' ');

    /// <summary>True if an option has a named context, which contains an image after <c>docker-image://</c>.</summary>
    public bool TakesContexts { get; init; }

    /// <summary>The number of words.</summary>
    public int Length => words.Length;

    /// <summary>True if <paramref name="line"/> contains the subcommand at <paramref name="at"/>.</summary>
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
