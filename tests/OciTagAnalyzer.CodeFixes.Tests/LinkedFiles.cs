using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>A file in two projects: linked, or in a project with two target frameworks.</summary>
public sealed class LinkedFiles
{
    const string Shared = """
        #if NEWER
        class Newer { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("postgres"); }
        #else
        class Older { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("quay.io/team/app"); }
        #endif
        class Both { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("redis"); }
        """;

    [Fact]
    public async Task Are_pinned_once_for_all_projects()
    {
        Solution solution = WithProject(WithProject(new AdhocWorkspace().CurrentSolution, "Older"), "Newer", "NEWER");
        string pinned = Shared
            .Replace("\"postgres\"", $"\"postgres:17.2@{PinTest.Digest}\"", StringComparison.Ordinal)
            .Replace("\"quay.io/team/app\"", "\"quay.io/team/app:1.2\"", StringComparison.Ordinal)
            .Replace("\"redis\"", "\"redis:7.4.1\"", StringComparison.Ordinal);

        Solution once = await AllFixedAsync(solution);
        Solution twice = await AllFixedAsync(once);

        Assert.All(await TextsAsync(once), text => Assert.Equal(pinned, text));
        Assert.All(await TextsAsync(twice), text => Assert.Equal(pinned, text));
    }

    [Fact]
    public async Task Are_pinned_once_in_their_settings()
    {
        Solution solution = new AdhocWorkspace().CurrentSolution;
        foreach (string name in new[] { "Older", "Newer" })
        {
            solution = WithProject(solution, name)
                .Projects.Last()
                .AddDocument("Starter.cs", SourceText.From(
                    """
                    class Starter
                    {
                        object Start(Microsoft.Extensions.Configuration.IConfiguration cfg) =>
                            new DotNet.Testcontainers.Builders.ContainerBuilder(cfg["Image"] ?? cfg["More"]);
                    }
                    """), filePath: "/Starter.cs").Project
                .AddAdditionalDocument("appsettings.json", SourceText.From("""{ "Image": "redis", "More": "postgres" }"""),
                    filePath: "/appsettings.json").Project.Solution;
        }

        Solution once = await AllFixedAsync(solution);
        Solution twice = await AllFixedAsync(once);

        string pinned = $$"""{ "Image": "redis:7.4.1", "More": "postgres:17.2@{{PinTest.Digest}}" }""";
        Assert.All(await SettingsAsync(once), text => Assert.Equal(pinned, text));
        Assert.All(await SettingsAsync(twice), text => Assert.Equal(pinned, text));
    }

    static Task<string[]> SettingsAsync(Solution solution) => Task.WhenAll(solution.Projects
        .SelectMany(project => project.AdditionalDocuments)
        .Where(document => document.Name == "appsettings.json")
        .Select(async document => (await document.GetTextAsync()).ToString()));

    static Solution WithProject(Solution solution, string name, params string[] symbols)
    {
        Project project = solution.AddProject(name, name, LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols))
            .WithMetadataReferences(LibraryGeneration.ForConsumers);
        project = project.AddDocument("Shared.cs", SourceText.From(Shared), filePath: "/Shared.cs").Project;
        return project.AddAdditionalDocument("oci-images.lock.json", SourceText.From(PinTest.Lock), filePath: "/oci-images.lock.json").Project.Solution;
    }

    static async Task<Solution> AllFixedAsync(Solution solution)
    {
        var fix = new PinCodeFix();
        var context = new FixAllContext(solution.Projects.First().Documents.First(), fix, FixAllScope.Solution, "Pin", ["OCI1001"], new Findings(), default);
        CodeAction? action = await fix.GetFixAllProvider().GetFixAsync(context);
        return (await action!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    static Task<string[]> TextsAsync(Solution solution) => Task.WhenAll(solution.Projects
        .SelectMany(project => project.Documents)
        .Select(async document => (await document.GetTextAsync()).ToString()));

    sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await (await project.GetCompilationAsync(cancellationToken))!
                .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ImageSinkAnalyzer()), project.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync(cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
