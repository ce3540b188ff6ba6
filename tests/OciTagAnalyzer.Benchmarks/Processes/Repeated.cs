namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>Repeats measurements of processes, and takes the minimum: other programs can only make a run more expensive.</summary>
static class Repeated
{
    /// <summary>The least costs of several runs.</summary>
    public static ProcessCost Of(int rounds, Func<ProcessCost> run) => Least(Enumerable.Range(0, rounds).Select(_ => run()));

    /// <summary>The least costs of two kinds of runs, which alternate: a machine that is slow for some time slows both down.</summary>
    public static (ProcessCost First, ProcessCost Second) InTurn(int rounds, Func<ProcessCost> first, Func<ProcessCost> second)
    {
        var costs = Enumerable.Range(0, rounds).Select(_ => (First: first(), Second: second())).ToList();
        return (Least(costs.Select(pair => pair.First)), Least(costs.Select(pair => pair.Second)));
    }

    static ProcessCost Least(IEnumerable<ProcessCost> costs)
    {
        ProcessCost[] all = [.. costs];
        return all[^1] with { Wall = all.Min(cost => cost.Wall), Cpu = all.Min(cost => cost.Cpu) };
    }
}
