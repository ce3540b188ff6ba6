using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OciTagAnalyzer.Benchmarks;
using Perfolizer.Horology;

// The compiler measures the time of each analyzer; an external clock would include the compiler.
if (args is ["analyzers"])
{
    await AnalyzerTimes.Print();
    return;
}

// In process: the project that BenchmarkDotNet would generate supports neither central versions nor lock files.
// Only ratios within one run matter, so a short job is enough.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(5)
    .WithIterationCount(12)
    .WithIterationTime(TimeInterval.FromMilliseconds(150));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
