using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using OciTagAnalyzer.Benchmarks;
using OciTagAnalyzer.Benchmarks.Goals;

if (args is ["goals", .. var arguments])
{
    return GoalCommand.Run(arguments);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(BenchmarkJob.Short));
return 0;
