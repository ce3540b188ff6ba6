using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The results of a class of benchmarks, by the name of the method.</summary>
sealed class BenchmarkResults
{
    // A machine that is slow for some seconds slows one benchmark down and not the one it is compared with. It seldom does so each time.
    const int Runs = 3;

    readonly ILookup<string, BenchmarkReport> reports;

    BenchmarkResults(IEnumerable<Summary> summaries) => reports = summaries
        .SelectMany(summary => summary.Reports)
        .ToLookup(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);

    /// <summary>Runs the benchmarks of <typeparamref name="T"/>.</summary>
    public static BenchmarkResults Of<T>()
    {
        DirectoryInfo artifacts = Directory.CreateTempSubdirectory();
        try
        {
            return new([.. Enumerable.Range(0, Runs).Select(_ => BenchmarkRunner.Run<T>(ManualConfig.CreateEmpty()
                .AddJob(BenchmarkJob.Short)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(artifacts.FullName)))]);
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    /// <summary>The shortest time of an operation: other processes can only make it longer.</summary>
    public double Nanoseconds(string method) => Of(method).Min(report => report.ResultStatistics!.Min);

    /// <summary>The same in milliseconds.</summary>
    public double Milliseconds(string method) => Nanoseconds(method) / 1e6;

    /// <summary>The bytes that an operation allocates.</summary>
    public double Bytes(string method) => Of(method).Select(report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)).Min()
        ?? throw new InvalidOperationException($"The benchmark {method} does not measure allocation.");

    BenchmarkReport[] Of(string method)
    {
        BenchmarkReport[] all = [.. reports[method]];
        return all.Length > 0 && Array.TrueForAll(all, report => report.ResultStatistics is not null)
            ? all
            : throw new InvalidOperationException($"The benchmark {method} has no result.");
    }
}
