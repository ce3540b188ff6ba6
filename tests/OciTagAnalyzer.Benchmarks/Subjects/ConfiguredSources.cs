using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>Fifty options types with images for containers, and twenty JSON files of 100 KB, each with one of the images.</summary>
static class ConfiguredSources
{
    const int Options = 50;
    const int Files = 20;
    const int FileLength = 100 * 1024;

    /// <summary>A source for each options type, with the code that binds it and the code that uses its image.</summary>
    public static IEnumerable<string> Code() => Enumerable.Range(0, Options).Select(i => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        namespace Shop.Workers;

        public sealed class Worker{{i}}Options
        {
            public string Image { get; set; } = "quay.io/team/app:1.2";
            public string Repository { get; set; } = "";
            public string Tag { get; set; } = "";
            public string Name { get; set; } = "";
        }

        public sealed class Worker{{i}}(IOptions<Worker{{i}}Options> options)
        {
            public static void Add(IServiceCollection services) => services.AddOptions<Worker{{i}}Options>().BindConfiguration("Workers:Worker{{i}}");
            public object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder(options.Value.Image);
            public object StartOther() => new DotNet.Testcontainers.Builders.ContainerBuilder($"{options.Value.Repository}:{options.Value.Tag}");
        }
        """);

    /// <summary>The files: <c>appsettings.json</c>, and one for each environment.</summary>
    public static IEnumerable<AdditionalText> Settings() => Enumerable.Range(0, Files).Select(i =>
        new GeneratedFile(i == 0 ? "/shop/appsettings.json" : $"/shop/appsettings.Region{i}.json", Json(i)));

    static string Json(int number)
    {
        var text = new StringBuilder("{\n");
        for (int i = 0; text.Length < FileLength; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  "Feature{{i}}": { "Enabled": true, "Name": "feature-{{i}}", "Logo": "covers/{{i}}.png", "Limits": [1, 20, 300], "Owner": { "Team": "orders", "Mail": "orders@shop.example" } },
                """).AppendLine();
        }

        return text.Append(CultureInfo.InvariantCulture, $$"""
              "Workers": { "Worker{{number}}": { "Image": "team/app", "Repository": "team/other", "Tag": "1.2", "Name": "one" } }
            }
            """).ToString();
    }
}
