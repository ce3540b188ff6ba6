namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>The costs of a process.</summary>
/// <param name="Wall">The milliseconds from its start to its end.</param>
/// <param name="Cpu">The milliseconds of CPU time, including the processes that it started.</param>
/// <param name="Output">What it printed.</param>
sealed record ProcessCost(double Wall, double Cpu, string Output);
