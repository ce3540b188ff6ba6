using OciTagAnalyzer.Benchmarks.Processes;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>What the package adds to compiling one file, in a new process and in a compiler server.</summary>
static class StartGoals
{
    const int Rounds = 15;
    const int RoundsOfServers = 5;

    /// <summary>Measures a file that starts a container, and one without sinks.</summary>
    public static IEnumerable<Row> Measure()
    {
        using var folder = new TemporaryFolder();
        string[] nothing = [NothingAssembly.Write(folder)];
        (string Name, string Source, IEnumerable<string> References)[] subjects =
        [
            ("one file with Testcontainers",
                "await using var redis = new DotNet.Testcontainers.Builders.ContainerBuilder(\"redis\").Build();\nawait redis.StartAsync();\n",
                ReferencedAssemblies.WithSinks),
            ("one file without sinks", "System.Console.WriteLine(\"redis\");\n", []),
        ];
        foreach ((string name, string source, IEnumerable<string> references) in subjects)
        {
            var call = new CompilerCall(folder, [folder.Write("Program.cs", source)], ReferencedAssemblies.OfRuntime.Concat(references), "exe");
            bool hasSinks = references.Any();
            if (call.Run(Repository.Analyzers).Output.Contains("OCI1001", StringComparison.Ordinal) != hasSinks)
            {
                throw new InvalidOperationException("The compiler does not report the expected findings.");
            }

            (ProcessCost without, ProcessCost with) = Repeated.InTurn(Rounds, () => call.Run(nothing), () => call.Run(Repository.Analyzers));
            yield return Added($"`csc`, {name}", "wall time added", with.Wall, without.Wall) with { Limit = 40 };
            yield return Added($"`csc`, {name}", "CPU time added", with.Cpu, without.Cpu) with { Limit = 60 };

            (without, with) = Repeated.InTurn(RoundsOfServers, () => InServer(folder, call, nothing), () => InServer(folder, call, Repository.Analyzers));
            yield return Added($"second `csc -shared`, {name}", "wall time added", with.Wall, without.Wall);
            yield return Added($"second `csc -shared`, {name}", "CPU time added in the server", with.Cpu, without.Cpu);
        }
    }

    static Row Added(string subject, string measure, double with, double without) =>
        new(subject, measure) { Value = with - without, Peer = new("an analyzer that does nothing", without, Relation.Share) };

    static ProcessCost InServer(TemporaryFolder folder, CompilerCall call, IEnumerable<string> analyzers)
    {
        using var server = new CompilerServer(folder.Path);
        _ = call.RunIn(server, analyzers);
        double before = server.Cpu;
        ProcessCost second = call.RunIn(server, analyzers);
        return server.Cpu > before
            ? second with { Cpu = server.Cpu - before }
            : throw new InvalidOperationException("The compiler has not used the server.");
    }
}
