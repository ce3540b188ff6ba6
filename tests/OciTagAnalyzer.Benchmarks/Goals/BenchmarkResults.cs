using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The results of a class of benchmarks, by the name of the method.</summary>
sealed class BenchmarkResults
{
    readonly Dictionary<string, BenchmarkReport> reports;

    BenchmarkResults(Summary summary) => reports = summary.Reports.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);

    /// <summary>Runs the benchmarks of <typeparamref name="T"/>.</summary>
    public static BenchmarkResults Of<T>()
    {
        DirectoryInfo artifacts = Directory.CreateTempSubdirectory();
        try
        {
            return new(BenchmarkRunner.Run<T>(ManualConfig.CreateEmpty()
                .AddJob(BenchmarkJob.Short)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(artifacts.FullName)));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    /// <summary>The shortest time of an operation: other processes can only make it longer.</summary>
    public double Nanoseconds(string method) => Of(method).ResultStatistics!.Min;

    /// <summary>The same in milliseconds.</summary>
    public double Milliseconds(string method) => Nanoseconds(method) / 1e6;

    /// <summary>The bytes that an operation allocates.</summary>
    public double Bytes(string method) => Of(method).GcStats.GetBytesAllocatedPerOperation(Of(method).BenchmarkCase)
        ?? throw new InvalidOperationException($"The benchmark {method} does not measure allocation.");

    BenchmarkReport Of(string method) => reports.GetValueOrDefault(method) is { ResultStatistics: not null } report
        ? report
        : throw new InvalidOperationException($"The benchmark {method} has no result.");
}
