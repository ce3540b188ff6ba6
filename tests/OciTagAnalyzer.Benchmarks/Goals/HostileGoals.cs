using System.Text;
using OciTagAnalyzer.Benchmarks.Subjects;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Benchmarks.Goals;

/// <summary>
/// The costs of inputs that are made to be expensive: eight times the input must not cost more than about eight times the time. A single doubling
/// would mostly show at which size the garbage collector begins to work.
/// </summary>
static class HostileGoals
{
    const int Times = 8;

    // 2.2 for each doubling.
    const double MaxRatio = 2.2 * 2.2 * 2.2;
    const int Characters = 1 << 20;
    const int Rounds = 7;

    static readonly (string Name, DocumentKind Kind, string Start, string Repeated, string End)[] documents =
    [
        ("JSON objects in each other", DocumentKind.AppSettings, "{\"Image\":\"redis\",\"a\":", "{\"Image\":", ""),
        ("JSON arrays in each other", DocumentKind.AppSettings, "{\"Image\":\"redis\",\"a\":", "[", ""),
        ("YAML lists in each other", DocumentKind.Compose, "services:\n  a:\n    image: redis\n    x: ", "[", ""),
        ("one line of YAML", DocumentKind.Compose, "services:\n  a:\n    image: redis\n    x: ", "word ", "\n"),
        ("aliases in YAML", DocumentKind.Compose, "x: &x\n  image: redis\nservices:\n", "  a: *x\n", ""),
        ("merged aliases in YAML", DocumentKind.Compose, "x: &x\n  image: redis\nservices:\n", "  a: { <<: *x }\n", ""),
        ("one continued line of a Dockerfile", DocumentKind.Dockerfile, "FROM redis\nRUN a ", "\\\n", "\n"),
        ("stages of a Dockerfile", DocumentKind.Dockerfile, "FROM redis AS a\n", "FROM a AS a\n", ""),
    ];

    static readonly (string Name, int Count, Func<int, string> Source)[] sources =
    [
        ("strings concatenated in one expression", 2000, count =>
            $"return Start({string.Join(" + ", Enumerable.Range(0, count).Select(i => $"\"a{i}/\" + tag"))});"),
        ("calls in each other", 200, count => $"return Start({Repeat("string.Concat(tag, ", count)}\"redis\"{Repeat(")", count)});"),
        ("assignments to one variable", 2000, count =>
            $"string image = tag; {string.Concat(Enumerable.Range(0, count).Select(i => $"image = image + \"a{i}\";"))} return Start(image);"),
        ("members that forward to each other", 2000, count => $$"""
            return M0("redis"); }
            {{string.Concat(Enumerable.Range(0, count).Select(i => $"object M{i}(string image) => M{i + 1}(image);\n"))}}
            object M{{count}}(string image) { return Start(image);
            """),
    ];

    /// <summary>Measures each input, and an eighth of it.</summary>
    public static IEnumerable<Row> Measure()
    {
        foreach ((string name, DocumentKind kind, string start, string repeated, string end) in documents)
        {
            string Text(int length) => start + Repeat(repeated, length / repeated.Length) + end;
            yield return Grown($"1 MiB of {name}", Text, Characters, text => TimeOf(kind, text));
        }

        foreach ((string name, int count, Func<int, string> source) in sources)
        {
            yield return Grown($"{count} {name}", size => Class(source(size)), count, text =>
                AnalyzerRuns.Ours(Subject.Generated([text], []), rounds: 1));
        }
    }

    // Both are measured in turn, so that other processes slow both down.
    static Row Grown(string subject, Func<int, string> input, int size, Func<string, double> cost)
    {
        string part = input(size / Times);
        string whole = input(size);
        double Cost(string text)
        {
            // The work of the garbage collector on what earlier measurements left would count as the work of this one.
            GC.Collect();
            return cost(text);
        }

        _ = Cost(part);
        (double Part, double Whole)[] costs = [.. Enumerable.Range(0, Rounds).Select(_ => (Cost(part), Cost(whole)))];
        return new(subject, "CPU time")
        {
            Value = costs.Min(pair => pair.Whole),
            Peer = new("an eighth of it", costs.Min(pair => pair.Part)),
            RatioLimit = MaxRatio,
        };
    }

    static double TimeOf(DocumentKind kind, string text)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        _ = kind.Scan(text);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    static string Class(string body) => $$"""
        public class Hostile
        {
            object Start(string image) => new DotNet.Testcontainers.Builders.ContainerBuilder(image);
            object Run(string tag)
            {
                {{body}}
            }
        }
        """;

    static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
