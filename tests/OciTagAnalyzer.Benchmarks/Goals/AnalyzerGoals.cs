using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Benchmarks.Peers;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The costs of all our analyzers in a compilation, compared with <see cref="OperationFloor"/> and with the compiler.</summary>
static class AnalyzerGoals
{
    const int Rounds = 4;

    /// <summary>Measures code without sinks, code with sinks, and code whose images are in settings.</summary>
    public static IEnumerable<Row> Measure(GoalOptions options)
    {
        Subject withoutSinks = options.WithoutSinks is { } folder
            ? Subject.InFolder(folder, references: null)
            : Subject.Generated(ConsumerSources.All(hasSinks: false), [], ReferencedAssemblies.OfRuntime);
        foreach (Row row in Rows(withoutSinks, "no sinks", hasSinks: false))
        {
            yield return row;
        }

        Subject withSinks = options.WithSinks is { } other
            ? Subject.InFolder(other, options.References)
            : Subject.Generated(ConsumerSources.All(hasSinks: true), []);
        foreach (Row row in Rows(withSinks, "sinks", hasSinks: true))
        {
            yield return row;
        }

        IEnumerable<string> configured = ConsumerSources.All(hasSinks: true, ConsumerSources.Files / 4).Concat(ConfiguredSources.Code());
        foreach (Row row in Rows(Subject.Generated(configured, ConfiguredSources.Settings()), "sinks and settings", hasSinks: true))
        {
            yield return row;
        }
    }

    static IEnumerable<Row> Rows(Subject subject, string content, bool hasSinks)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{subject.Name}, {subject.Lines:N0} lines, {content}");
        double compile = AnalyzerRuns.Compile(subject, Rounds);
        IReadOnlyList<DiagnosticAnalyzer> ours = AnalyzerRuns.Create();
        var (times, findings) = AnalyzerRuns.Run(subject, Rounds, [new OperationFloor(), new NameFloor(), .. ours]);
        double floor = times[nameof(OperationFloor)].TotalMilliseconds;
        double names = times[nameof(NameFloor)].TotalMilliseconds;
        double all = ours.Sum(analyzer => times[analyzer.GetType().Name].TotalMilliseconds);

        var cost = new Row(name, $"all analyzers, {findings.Count} findings") { Value = all, Peer = new(nameof(OperationFloor), floor) };
        yield return cost with { Limit = hasSinks ? (3 * floor) + (0.1 * findings.Count) : 2 };
        yield return cost with { Peer = new("compiling", compile, Relation.Share), RatioLimit = hasSinks ? 0.003 : null };
        yield return new(name, "NameFloor, which never finds a name") { Value = names, Peer = new(nameof(OperationFloor), floor) };

        double nothing = AnalyzerRuns.Allocated(subject, Rounds, new NoAnalyzer());
        yield return new(name, "allocated with no other analyzer") { Value = AnalyzerRuns.Allocated(subject, Rounds, ours) - nothing, Unit = Unit.Megabytes };
        double beside = AnalyzerRuns.Allocated(subject, Rounds, new OperationFloor());
        yield return new(name, "allocated beside OperationFloor")
        {
            Value = AnalyzerRuns.Allocated(subject, Rounds, [new OperationFloor(), .. ours]) - beside,
            Unit = Unit.Megabytes,
            Limit = 0.5,
        };
    }
}
