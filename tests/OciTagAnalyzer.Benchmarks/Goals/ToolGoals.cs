using OciTagAnalyzer.Benchmarks.Processes;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The costs of <c>ocitag check</c>, for a few files and for a solution.</summary>
static class ToolGoals
{
    const int Rounds = 7;
    const int Projects = 4;

    const int HasFindings = 1;
    const string Compose = "services:\n  cache:\n    image: redis\n";

    /// <summary>Measures the tool as it is built for all platforms, and compiled ahead of time for this one.</summary>
    public static IEnumerable<Row> Measure(GoalOptions options)
    {
        using var folder = new TemporaryFolder();
        using var one = new TemporaryFolder();
        using var six = new TemporaryFolder();
        _ = one.Write("compose.yaml", Compose);
        for (int i = 0; i < 6; i++)
        {
            _ = six.Write($"compose.{i}.yaml", Compose);
        }

        using var solution = new GeneratedSolution(Projects, []);
        string? aheadOfTime = options.AheadOfTimeTool;
        string reason = "";
        try
        {
            aheadOfTime ??= AheadOfTimeTool.Publish(folder);
        }
        catch (InvalidOperationException exception)
        {
            reason = exception.Message.ReplaceLineEndings(" ");
        }

        foreach ((string name, string? tool) in new[] { ("portable `ocitag check`", Repository.Tool), ("`ocitag check` compiled ahead of time", aheadOfTime) })
        {
            if (tool is null)
            {
                yield return Row.NotMeasured(name, "all", reason);
                continue;
            }

            foreach ((string files, TemporaryFolder of) in new[] { ("one YAML file", one), ("six YAML files", six) })
            {
                ProcessCost cost = Repeated.Of(Rounds, () => ChildProcess.DotNet(of.Path, [tool, "check"], HasFindings));
                yield return new($"{name}, {files}", "wall time") { Value = cost.Wall, Limit = 400 };
                yield return new($"{name}, {files}", "CPU time") { Value = cost.Cpu, Limit = 500 };
            }

            (ProcessCost build, ProcessCost check) = Repeated.InTurn(
                3, () => solution.Build(), () => ChildProcess.DotNet(solution.Folder, [tool, "check"], HasFindings));
            yield return new($"{name}, solution of {Projects} projects", "CPU time")
            {
                Value = check.Cpu,
                Peer = new("`dotnet build`", build.Cpu),
                RatioLimit = 1,
            };
        }
    }
}
