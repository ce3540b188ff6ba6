using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks;

/// <summary>Runs analyzers in a compilation, on one thread. Each result is the minimum of several rounds.</summary>
static class AnalyzerRuns
{
    /// <summary>The time of each analyzer, as measured by the compiler, and our findings.</summary>
    public static (Dictionary<string, TimeSpan> Times, IReadOnlyList<Diagnostic> Findings) Run(
        Subject subject, int rounds, params IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var best = new Dictionary<string, TimeSpan>();
        IReadOnlyList<Diagnostic> findings = [];
        for (int round = 0; round < rounds; round++)
        {
            AnalysisResult result = Analyze(subject, [.. analyzers]);
            findings = [.. result.GetAllDiagnostics().Where(finding => finding.Id.StartsWith("OCI", StringComparison.Ordinal))];
            if (result.GetAllDiagnostics().FirstOrDefault(finding => finding.Id == "AD0001") is { } failure)
            {
                throw new InvalidOperationException(failure.ToString());
            }

            foreach ((DiagnosticAnalyzer analyzer, var telemetry) in result.AnalyzerTelemetryInfo)
            {
                string name = analyzer.GetType().Name;
                best[name] = best.TryGetValue(name, out TimeSpan least) && least < telemetry.ExecutionTime ? least : telemetry.ExecutionTime;
            }
        }

        return (best, findings);
    }

    /// <summary>The time of all our analyzers together, in milliseconds.</summary>
    public static double Ours(Subject subject, int rounds) => Run(subject, rounds, Create()).Times.Values.Sum(time => time.TotalMilliseconds);

    /// <summary>The megabytes that the compiler and the analyzers allocate together.</summary>
    public static double Allocated(Subject subject, int rounds, params IEnumerable<DiagnosticAnalyzer> analyzers) => Enumerable.Range(0, rounds).Min(round =>
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        _ = Analyze(subject, [.. analyzers]);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;
    });

    /// <summary>The CPU time of the compiler without analyzers, in milliseconds.</summary>
    public static double Compile(Subject subject, int rounds) => Enumerable.Range(0, rounds).Min(round =>
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        _ = subject.Compilation.Clone().GetDiagnostics();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    });

    /// <summary>Our analyzers.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(ImageSinkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // The clone has no bound trees.
    static AnalysisResult Analyze(Subject subject, ImmutableArray<DiagnosticAnalyzer> analyzers) => subject.Compilation.Clone()
        .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new([.. subject.Files]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true))
        .GetAnalysisResultAsync(CancellationToken.None)
        .GetAwaiter()
        .GetResult();
}
