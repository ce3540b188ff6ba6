using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OciTagAnalyzer.Benchmarks;
using Perfolizer.Horology;

// What an analyzer takes of a compilation the compiler itself counts; a clock outside of it would count the compiler.
if (args is ["analyzers"])
{
    await AnalyzerTimes.Print();
    return;
}

// In process: the project that BenchmarkDotNet would generate knows neither central versions nor lock files.
// Ratios within one run are what counts, so a short job will do.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(5)
    .WithIterationCount(12)
    .WithIterationTime(TimeInterval.FromMilliseconds(150));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
