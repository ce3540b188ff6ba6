using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace OciTagAnalyzer.Benchmarks;

/// <summary>How BenchmarkDotNet measures.</summary>
static class BenchmarkJob
{
    /// <summary>A short job, since only ratios within one run matter.</summary>
    /// <remarks>In process: the project that BenchmarkDotNet would generate supports neither central versions nor lock files.</remarks>
    public static Job Short { get; } = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(5)
        .WithIterationCount(12)
        .WithIterationTime(TimeInterval.FromMilliseconds(150));
}
