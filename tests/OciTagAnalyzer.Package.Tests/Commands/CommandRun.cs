namespace OciTagAnalyzer.Package.Tests.Commands;

/// <summary>The result of a command: its exit code, and its output followed by its error output.</summary>
sealed record CommandRun(int ExitCode, string Output)
{
    /// <summary>The findings in the output without duplicates: the build repeats them in its summary.</summary>
    public IReadOnlyList<BuildFinding> Findings { get; } =
        [.. Output.Split('\n').Select(BuildFinding.TryRead).OfType<BuildFinding>().Distinct()];

    /// <summary>This run, if it succeeded; otherwise throws with the output.</summary>
    public CommandRun OrThrow() => ExitCode == 0 ? this : throw new InvalidOperationException(Output);
}
