using System.Globalization;
using OciTagAnalyzer.Benchmarks.Processes;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>How the costs grow with the code, its literals, the files, and the projects.</summary>
static class GrowthGoals
{
    const double MaxRatio = 2.2;
    const int Rounds = 3;

    /// <summary>Doubles each of them up to three times.</summary>
    public static IEnumerable<Row> Measure()
    {
        yield return Doublings("lines of code, 25,000 to 200,000", [1, 2, 4, 8], size =>
            OursIn(ConsumerSources.All(hasSinks: true, ConsumerSources.Files / 8 * size), []));
        yield return Doublings("literals in 40,000 lines, 4,200 to 33,600 arguments of a member", [1, 2, 4, 8], size =>
            OursIn(ConsumerSources.All(hasSinks: true, 200, calls: size), []));
        yield return Doublings("files, 500 YAML and 200 JSON to eight times as many", [1, 2, 4, 8], size =>
            OursIn(ConsumerSources.All(hasSinks: true, 1), DocumentTexts.OfProject(500 * size, 200 * size)));
        yield return Doublings("projects that `ocitag check` checks, 1 to 4", [1, 2, 4], size =>
        {
            using var solution = new GeneratedSolution(size, []);
            return Repeated.Of(3, () => ChildProcess.DotNet(solution.Folder, [Repository.Tool, "check"], 1)).Cpu;
        });
    }

    static double OursIn(IEnumerable<string> sources, IEnumerable<(string Name, string Text)> files) =>
        AnalyzerRuns.Ours(Subject.Generated(sources, files.Select(file => new GeneratedFile($"/shop/{file.Name}", file.Text))), Rounds);

    // The value is the largest ratio of two sizes.
    static Row Doublings(string subject, IReadOnlyList<int> sizes, Func<int, double> measure)
    {
        double[] costs = [.. sizes.Select(measure)];
        string list = string.Join(", ", costs.Select(cost => cost.ToString("0.#", CultureInfo.InvariantCulture)));
        return new($"twice as much: {subject}", $"largest ratio of {list} ms")
        {
            Value = costs.Zip(costs.Skip(1)).Max(pair => pair.Second / pair.First),
            Unit = Unit.None,
            Limit = MaxRatio,
        };
    }
}
