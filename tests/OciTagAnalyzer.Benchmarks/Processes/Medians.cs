namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>Repeats measurements of processes.</summary>
static class Medians
{
    /// <summary>The medians of several runs.</summary>
    public static ProcessCost Of(int rounds, Func<ProcessCost> run) => Of(Enumerable.Range(0, rounds).Select(_ => run()));

    /// <summary>
    /// The medians of the first runs, and the same plus the medians of the differences between the first and the second run of each pair. The runs
    /// alternate, so that other processes slow both down.
    /// </summary>
    public static (ProcessCost First, ProcessCost Second) OfPairs(int pairs, Func<ProcessCost> first, Func<ProcessCost> second)
    {
        var costs = Enumerable.Range(0, pairs).Select(_ => (First: first(), Second: second())).ToList();
        ProcessCost median = Of(costs.Select(pair => pair.First));
        ProcessCost added = Of(costs.Select(pair => pair.Second with { Wall = pair.Second.Wall - pair.First.Wall, Cpu = pair.Second.Cpu - pair.First.Cpu }));
        return (median, added with { Wall = median.Wall + added.Wall, Cpu = median.Cpu + added.Cpu });
    }

    static ProcessCost Of(IEnumerable<ProcessCost> costs)
    {
        ProcessCost[] all = [.. costs];
        return all[^1] with { Wall = Median(all.Select(cost => cost.Wall)), Cpu = Median(all.Select(cost => cost.Cpu)) };
    }

    static double Median(IEnumerable<double> values) => values.Order().ToArray() is var ordered ? ordered[ordered.Length / 2] : 0;
}
