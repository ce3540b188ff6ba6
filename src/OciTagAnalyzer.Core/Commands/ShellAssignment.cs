namespace OciTagAnalyzer.Core.Commands;

/// <summary>An assignment to a variable of a script.</summary>
/// <param name="Values">The values, of which a loop has several; empty if they are unknown.</param>
/// <param name="Position">The number of the command.</param>
/// <param name="Block">The part of the script that contains it.</param>
sealed record ShellAssignment(IReadOnlyList<CommandWord> Values, int Position, ShellBlock Block)
{
    /// <summary>True if only the function that contains it has the variable.</summary>
    public bool IsLocal { get; init; }

    /// <summary>True if the variable only gets the value if it has none.</summary>
    public bool IsDefault { get; init; }
}
