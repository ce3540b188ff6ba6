namespace OciTagAnalyzer.Package.Tests.Commands;

/// <summary>What a command left behind: its exit code, and what it wrote to its output and then to its errors.</summary>
sealed record CommandRun(int ExitCode, string Output)
{
    /// <summary>The findings in the output, each once: the build writes them again in its summary.</summary>
    public IReadOnlyList<BuildFinding> Findings { get; } =
        [.. Output.Split('\n').Select(BuildFinding.TryRead).OfType<BuildFinding>().Distinct()];

    /// <summary>This run, if it succeeded; otherwise throws with the output.</summary>
    public CommandRun OrThrow() => ExitCode == 0 ? this : throw new InvalidOperationException(Output);
}
