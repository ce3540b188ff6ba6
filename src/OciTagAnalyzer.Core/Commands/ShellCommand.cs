namespace OciTagAnalyzer.Core.Commands;

/// <summary>A simple command of a script.</summary>
/// <param name="Words">The program and its arguments, without assignments before them; empty if it only assigns variables.</param>
/// <param name="Block">The part of the script that contains it.</param>
sealed record ShellCommand(IReadOnlyList<CommandWord> Words, ShellBlock Block)
{
    /// <summary>The assignments before the program: <c>NAME=value</c>.</summary>
    public IReadOnlyList<CommandWord> Assignments { get; init; } = [];
}
