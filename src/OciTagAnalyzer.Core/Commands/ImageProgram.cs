namespace OciTagAnalyzer.Core.Commands;

/// <summary>A program with subcommands that take images.</summary>
/// <param name="Options">The options that may precede the subcommand.</param>
/// <param name="Commands">The subcommands.</param>
sealed record ImageProgram(CommandOptions Options, IReadOnlyList<ImageCommand> Commands)
{
    /// <summary>True if an image may have a transport: <c>docker://redis</c>.</summary>
    public bool TakesTransports { get; init; }
}
