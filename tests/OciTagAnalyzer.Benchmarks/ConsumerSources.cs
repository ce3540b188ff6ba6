using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Benchmarks;

/// <summary>200,000 lines of C#: ordinary classes, some of which start a container.</summary>
static class ConsumerSources
{
    const int Files = 1000;

    // Results in 200 lines for each file.
    const int Members = 21;

    /// <summary>The sources; if <paramref name="hasSinks"/> is set, every 50th of them starts containers.</summary>
    public static IEnumerable<string> All(bool hasSinks)
    {
        for (int i = 0; i < Files; i++)
        {
            yield return Source(i, hasSinks && i % 50 == 0);
        }
    }

    static string Source(int number, bool hasSinks)
    {
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
                        return Log("Counted the lines of one order", customer) + lines.Count;
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
