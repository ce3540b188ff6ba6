using System.Globalization;
using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>The command <c>goals</c>: measures the parts, and prints the table.</summary>
static class GoalCommand
{
    static readonly (string Name, Func<GoalOptions, IEnumerable<Row>> Measure)[] parts =
    [
        // First, because the runtime optimizes a method for how it was used until then.
        ("parser", _ => ParserGoals.Measure()),
        ("files", _ => FileGoals.Measure()),
        ("analyzers", AnalyzerGoals.Measure),
        ("start", _ => StartGoals.Measure()),
        ("project", _ => ProjectFileGoals.Measure()),
        ("tool", ToolGoals.Measure),
        ("growth", _ => GrowthGoals.Measure()),
        ("hostile", _ => HostileGoals.Measure()),
    ];

    /// <summary>Runs the command, and returns the exit code: 0 even if a goal is missed.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        GoalOptions options;
        try
        {
            options = GoalOptions.Parse(arguments);
            if (options.Parts.FirstOrDefault(name => parts.All(part => part.Name != name)) is { } unknown)
            {
                throw new ArgumentException($"Invalid part '{unknown}'; expected {string.Join(", ", parts.Select(part => part.Name))}");
            }
        }
        catch (ArgumentException invalid)
        {
            Console.Error.WriteLine(invalid.Message);
            return 2;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores\n"));
        int missed = GoalTable.Print(Console.Out, parts
            .Where(part => options.Parts.Count == 0 || options.Parts.Contains(part.Name))
            .SelectMany(part => Rows(part.Name, part.Measure(options))));
        Console.WriteLine($"\n{missed} goals missed");
        return 0;
    }

    // What cannot be measured must not prevent the other parts.
    static IEnumerable<Row> Rows(string part, IEnumerable<Row> rows)
    {
        Console.Error.WriteLine($"{DateTime.Now:T} {part}");
        using IEnumerator<Row> row = rows.GetEnumerator();
        while (true)
        {
            Row? failed = null;
            try
            {
                if (!row.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException or PlatformNotSupportedException)
            {
                failed = Row.NotMeasured(part, "remaining rows", exception.Message.ReplaceLineEndings(" "));
            }

            yield return failed ?? row.Current;
            if (failed is not null)
            {
                yield break;
            }
        }
    }
}
