using System.Globalization;
using System.Text.RegularExpressions;
using OciTagAnalyzer.Benchmarks.Processes;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>
/// What the files of a project add to its build: to the compiler, which reads and analyzes them, and to MSBuild, which searches for them. Two whole builds
/// differ by more than that from run to run, so both are measured by themselves, and compared with the CPU time of a build without files.
/// </summary>
static partial class ProjectFileGoals
{
    const int Yaml = 500;
    const int Json = 200;
    const int Rounds = 15;

    /// <summary>Measures the files of a project of 5,000 lines with sinks.</summary>
    public static IEnumerable<Row> Measure()
    {
        using var solution = new GeneratedSolution(1, DocumentTexts.OfProject(Yaml, Json));
        using var folder = new TemporaryFolder();
        ProcessCost build = Repeated.Of(3, () => solution.Build("-p:OciTagAnalyzerIncludeFiles=false"));
        string summary = solution.Build("-clp:PerformanceSummary").Output;
        double search = TimeOfTask().Match(summary) is { Success: true } time
            ? double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("The build does not report the time of the task ChooseFiles.");

        string[] files = [.. Directory.EnumerateFiles(solution.Folder, "*.yaml", SearchOption.AllDirectories), .. Settings()];

        // One file: the costs of more code vary more than the costs of the files.
        string source = Directory.EnumerateFiles(Path.Combine(solution.Folder, "Shop0"), "*.cs").Order(StringComparer.Ordinal).First();
        var call = new CompilerCall(folder, [source], ReferencedAssemblies.All, "library");
        (ProcessCost without, ProcessCost with) = Repeated.InTurn(Rounds, () => call.Run(Repository.Analyzers), () => call.Run(Repository.Analyzers, files));
        yield return new($"project with {Yaml} YAML and {Json} JSON files", "CPU time of the analyzer and the task for them")
        {
            Value = with.Cpu - without.Cpu + search,
            Peer = new("`dotnet build` without them", build.Cpu, Relation.Share),
            RatioLimit = 0.01,
        };
        yield return new($"project with {Yaml} YAML and {Json} JSON files", "CPU time of the task alone")
        {
            Value = search,
            Peer = new("`dotnet build` without them", build.Cpu, Relation.Share),
        };

        IEnumerable<string> Settings() => Directory.EnumerateFiles(solution.Folder, "appsettings*.json", SearchOption.AllDirectories);
    }

    [GeneratedRegex(@"(\d+) ms +ChooseFiles ")]
    private static partial Regex TimeOfTask();
}
