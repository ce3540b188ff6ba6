namespace OciTagAnalyzer.Core.Commands;

/// <summary>A program with subcommands that take images.</summary>
/// <param name="Options">The options that may stand before the subcommand.</param>
/// <param name="Commands">The subcommands.</param>
sealed record ImageProgram(CommandOptions Options, IReadOnlyList<ImageCommand> Commands)
{
    /// <summary>True where an image may be written with its transport: <c>docker://redis</c>.</summary>
    public bool TakesTransports { get; init; }
}
