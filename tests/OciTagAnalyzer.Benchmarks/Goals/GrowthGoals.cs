using System.Globalization;
using OciTagAnalyzer.Benchmarks.Processes;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>How the costs grow with the code, its literals, the files, and the projects.</summary>
static class GrowthGoals
{
    const double MaxRatio = 2.2;
    const int Rounds = 5;

    /// <summary>Doubles each of them up to three times.</summary>
    public static IEnumerable<Row> Measure()
    {
        yield return Doublings("lines of code, 25,000 to 200,000", [1, 2, 4, 8], size =>
            OursIn(ConsumerSources.All(hasSinks: true, ConsumerSources.Files / 8 * size), []));
        yield return Doublings("literals in 40,000 lines, 4,200 to 33,600 arguments of a member", [1, 2, 4, 8], size =>
            OursIn(ConsumerSources.All(hasSinks: true, 200, calls: size), []));
        yield return Doublings("files, 500 YAML and 200 JSON to eight times as many", [1, 2, 4, 8], size =>
            OursIn(ConsumerSources.All(hasSinks: true, 1), DocumentTexts.OfProject(500 * size, 200 * size)));

        GeneratedSolution[] solutions = [.. new[] { 1, 2, 4 }.Select(size => new GeneratedSolution(size, []))];
        try
        {
            yield return Doublings("projects that `ocitag check` checks, 1 to 4", [0, 1, 2], place =>
                () => ChildProcess.DotNet(solutions[place].Folder, [Repository.Tool, "check"], 1).Cpu);
        }
        finally
        {
            Array.ForEach(solutions, solution => solution.Dispose());
        }
    }

    static Func<double> OursIn(IEnumerable<string> sources, IEnumerable<(string Name, string Text)> files)
    {
        var subject = Subject.Generated(sources, files.Select(file => new GeneratedFile($"/shop/{file.Name}", file.Text)));
        return () => AnalyzerRuns.Ours(subject, rounds: 1);
    }

    // The sizes take turns, so that a machine that is slow for some time slows all of them down. The value is the largest ratio of two sizes.
    static Row Doublings(string subject, IReadOnlyList<int> sizes, Func<int, Func<double>> measure)
    {
        Func<double>[] measured = [.. sizes.Select(measure)];
        double[] costs = [.. measured.Select(_ => double.MaxValue)];
        for (int round = 0; round < Rounds; round++)
        {
            costs = [.. costs.Zip(measured, (least, cost) => Math.Min(least, cost()))];
        }

        string list = string.Join(", ", costs.Select(cost => cost.ToString("0.#", CultureInfo.InvariantCulture)));
        return new($"twice as much: {subject}", $"largest ratio of {list} ms")
        {
            Value = costs.Zip(costs.Skip(1)).Max(pair => pair.Second / pair.First),
            Unit = Unit.None,
            Limit = MaxRatio,
        };
    }
}
