using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>Ordinary classes in C#, some of which start a container.</summary>
static class ConsumerSources
{
    /// <summary>Results in 200,000 lines.</summary>
    public const int Files = 1000;

    // Results in 200 lines for each file.
    const int Members = 21;

    /// <summary>The sources; if <paramref name="hasSinks"/> is set, every 50th of them starts containers.</summary>
    /// <param name="hasSinks">Whether any of them do.</param>
    /// <param name="files">The number of sources.</param>
    /// <param name="calls">How many calls with a literal stand in each member, on the same line.</param>
    public static IEnumerable<string> All(bool hasSinks, int files = Files, int calls = 1) =>
        Enumerable.Range(0, files).Select(i => Source(i, hasSinks && i % 50 == 0, calls));

    static string Source(int number, bool hasSinks, int calls)
    {
        string log = string.Join(" + ", Enumerable.Range(0, calls).Select(i => $"Log(\"Counted the lines of order {i}\", customer)"));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;

            namespace Shop.Part{{number}};

            public sealed class Orders{{number}}
            {
                readonly Dictionary<string, List<string>> byName = new();
                public string Name { get; set; } = "orders-{{number}}";
            """).AppendLine();
        for (int i = 0; i < Members; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public int Count{{i}}(string customer, IReadOnlyList<string> items)
                    {
                        var lines = new List<string>(items) { "postgres", customer };
                        Name = customer ?? "redis";
                        lines.Add(string.Concat(Name, ":", i{{i}}.ToString()));
                        byName["nginx/{{i}}"] = lines;
                        return {{log}} + lines.Count;
                    }
                """).Replace($"i{i}.", "items.Count.").AppendLine();
        }

        text.AppendLine("""
                static int Log(string message, string customer) => message.Length + customer.Length;
            """);
        if (hasSinks)
        {
            text.AppendLine("""
                    public object Start(string image) => new DotNet.Testcontainers.Builders.ContainerBuilder(image).WithImage("nginx").Build();
                    public object StartTwo(string tag) => new[] { Start("redis"), Start($"postgres:{tag}"), Start("quay.io/team/app:1.2") };
                """);
        }

        return text.AppendLine("}").ToString();
    }
}
