using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Configuration;

/// <summary>A finding in a settings file contains the code that uses the value as an image.</summary>
public sealed class Evidence_InSettings
{
    const string Usings = """
        using DotNet.Testcontainers.Builders;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        """;

    [Theory]
    [InlineData(
        """class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"]); }""",
        "(configuration key 'Worker:Image', read by 'Starter.Start')",
        """cfg["Worker:Image"]""")]
    [InlineData(
        """class Starter(IConfiguration cfg) { readonly string image = cfg["Worker:Image"]; object Start() => new ContainerBuilder(image); }""",
        "(configuration key 'Worker:Image', read by 'Starter.image')",
        """cfg["Worker:Image"]""")]
    [InlineData(
        """
            class Starter { object Start(WorkerOptions o) => new ContainerBuilder(o.Image); }
            class Setup { void Add(IServiceCollection s) => s.AddOptions<WorkerOptions>().BindConfiguration("Worker"); }
            """,
        "(configuration key 'Worker:Image', bound to 'WorkerOptions.Image')",
        """s.AddOptions<WorkerOptions>().BindConfiguration("Worker") o.Image""")]
    [InlineData(
        """
            class Starter { object Start(WorkerOptions o) => new ContainerBuilder($"team/app:{o.Tag}"); }
            class Setup { object Add(IConfiguration c) => c.GetSection("Worker").Get<WorkerOptions>(); }
            """,
        "(configuration key 'Worker:Tag', bound to 'WorkerOptions.Tag')",
        """c.GetSection("Worker").Get<WorkerOptions>() o.Tag""")]
    [InlineData(
        """
            class Starter { object Start(WorkerOptions o) => new ContainerBuilder(o.Repository + ":" + o.Tag); }
            class Setup { object Add(IConfiguration c) => c.GetSection("Worker").Get<WorkerOptions>(); }
            """,
        "(configuration key 'Worker:Tag', bound to 'WorkerOptions.Tag')",
        """c.GetSection("Worker").Get<WorkerOptions>() o.Tag""")]
    public async Task Contains_the_key_the_member_and_the_locations_in_code(string code, string evidence, string places)
    {
        const string options = """

            class WorkerOptions { public string Image { get; set; } public string Repository { get; set; } public string Tag { get; set; } }
            """;

        Diagnostic finding = Assert.Single(await FindingsAsync(Usings + code + options, """
            { "Worker": { "Image": "team/app", "Repository": "team/app", "Tag": "latest" } }
            """));

        Assert.EndsWith(evidence, finding.GetMessage());
        Assert.Equal(places, string.Join(" ", finding.AdditionalLocations.Select(place => place.SourceTree!.GetText().ToString(place.SourceSpan))));
    }

    [Fact]
    public async Task Includes_the_value_of_another_section()
    {
        const string code = """class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Registry"] + "/" + cfg["Worker:Image"]); }""";

        Diagnostic finding = Assert.Single(await FindingsAsync(Usings + code, """{ "Registry": "ghcr.io", "Worker": { "Image": "team/app" } }"""));

        Assert.Contains("resolves to 'ghcr.io/team/app:latest'", finding.GetMessage());
    }

    [Fact]
    public async Task Is_the_same_on_every_run()
    {
        string code = Usings + string.Concat(Enumerable.Range(0, 20).Select(i =>
            $$"""
            class Starter{{i}} { object Start(IConfiguration cfg) => With(cfg["Worker:Image"]); object With(string image) => new ContainerBuilder(image); }

            """));

        var runs = new HashSet<string>();
        for (int run = 0; run < 20; run++)
        {
            var findings = await FindingsAsync(code, """{ "Worker": { "Image": "team/app" } }""");
            _ = runs.Add(string.Join("\n", findings.Select(finding => finding + string.Concat(finding.AdditionalLocations))));
        }

        Assert.Contains("read by 'Starter0.Start'", Assert.Single(runs));
    }

    static async Task<IEnumerable<Diagnostic>> FindingsAsync(string code, string settings)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(code, path: "/app/Code.cs")],
            LibraryGeneration.ForConsumers,
            new(OutputKind.DynamicallyLinkedLibrary));
        return await compilation
            .WithAnalyzers([new ImageSinkAnalyzer()], new AnalyzerOptions([new SettingsText(settings)]))
            .GetAnalyzerDiagnosticsAsync();
    }

    sealed class SettingsText(string text) : AdditionalText
    {
        public override string Path => "/app/appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
