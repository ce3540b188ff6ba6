using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;

namespace OciTagAnalyzer.Benchmarks;

/// <summary>
/// Measures the time of our analyzers in a compilation of 200,000 lines, compared with <see cref="OperationFloor"/> and
/// <see cref="NameFloor"/>. It uses the compiler's own measurement, one thread, and the minimum of several rounds.
/// </summary>
static class AnalyzerTimes
{
    const int Rounds = 8;

    enum Content
    {
        NoSinks,
        Sinks,
        SinksAndSettings,
    }

    /// <summary>Prints the times without sinks, with sinks, and with images in settings.</summary>
    public static async Task Print()
    {
        foreach (Content content in Enum.GetValues<Content>())
        {
            (int lines, TimeSpan compilation, Dictionary<string, TimeSpan> times) = await Measure(content);
            TimeSpan floor = times[nameof(OperationFloor)];
            TimeSpan ours = new(times.Where(time => time.Key is not (nameof(OperationFloor) or nameof(NameFloor))).Sum(time => time.Value.Ticks));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{content}, {lines} lines, compiled in {compilation.TotalMilliseconds:0} ms:"));
            foreach ((string analyzer, TimeSpan time) in times.Append(new("All of ours", ours)).OrderBy(time => time.Value))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {analyzer,-32} {time.TotalMilliseconds,10:0.000} ms {time / floor,8:0.000} of the floor {time / compilation,8:0.000%} of compilation"));
            }
        }
    }

    static async Task<(int Lines, TimeSpan Compilation, Dictionary<string, TimeSpan> Times)> Measure(Content content)
    {
        bool hasSinks = content != Content.NoSinks;
        bool hasSettings = content == Content.SinksAndSettings;
        SyntaxTree[] trees = [.. ConsumerSources.All(hasSinks)
            .Concat(hasSettings ? ConfiguredSources.Code() : [])
            .Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"Orders{i}.cs"))];
        MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => IsOfRuntime(file)
                || (hasSinks && Path.GetFileName(file) is ("Testcontainers.dll" or "Docker.DotNet.dll"))
                || (hasSettings && Path.GetFileName(file).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Select(file => MetadataReference.CreateFromFile(file))];
        var compilation = CSharpCompilation.Create("Shop", trees, references, new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        AdditionalText[] files = hasSettings ? [.. ConfiguredSources.Settings()] : [];
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            new OperationFloor(),
            new NameFloor(),
            .. typeof(ImageSinkAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var best = new Dictionary<string, TimeSpan>();
        for (int round = 0; round < Rounds; round++)
        {
            // The clone has no bound trees.
            CompilationWithAnalyzers analysis = compilation.Clone().WithAnalyzers(
                analyzers,
                new CompilationWithAnalyzersOptions(new([.. files]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            AnalysisResult result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
            if (result.GetAllDiagnostics().Any() != hasSinks || result.GetAllDiagnostics().Count(finding => !finding.Location.IsInSource) != files.Length)
            {
                throw new InvalidOperationException("The analyzers do not report the expected findings.");
            }

            foreach ((DiagnosticAnalyzer analyzer, var telemetry) in result.AnalyzerTelemetryInfo)
            {
                string name = analyzer.GetType().Name;
                best[name] = best.TryGetValue(name, out TimeSpan least) && least < telemetry.ExecutionTime ? least : telemetry.ExecutionTime;
            }
        }

        return (trees.Sum(tree => tree.GetText().Lines.Count), Compile(compilation), best);
    }

    // The minimum of three rounds.
    static TimeSpan Compile(Compilation compilation) => Enumerable.Range(0, 3).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        compilation.Clone().Emit(Stream.Null);
        return Stopwatch.GetElapsedTime(start);
    });

    static bool IsOfRuntime(string file) => Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
