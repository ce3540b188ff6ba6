using System.Collections.Immutable;
using System.Composition.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Analyzes and fixes one document after every key, with the calls of an editor, and with providers that are found as in an editor.</summary>
public sealed class Typing
{
    const string Code = """
        using Aspire.Hosting;
        using DotNet.Testcontainers.Builders;

        class Cache
        {
            const string Image = "redis";
            object A(string tag) => new ContainerBuilder(Image).Build();
            object B(bool old) => new ContainerBuilder($"team/{(old ? "a" : "b")}:latest");
            object C(IDistributedApplicationBuilder app) => app.AddContainer("x", "nginx").WithImageTag("1").WithImage("httpd");
        }
        """;

    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
    [
        .. typeof(ImageSinkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract && type.GetConstructor([]) is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer is not DiagnosticSuppressor),
    ];

    static readonly CodeFixProvider[] providers = [.. new ContainerConfiguration()
        .WithAssembly(typeof(PinCodeFix).Assembly)
        .CreateContainer()
        .GetExports<CodeFixProvider>()];

    [Fact]
    public void Uses_every_provider_of_the_assembly() => Assert.Equal(
        typeof(PinCodeFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => type.Name)
            .Order(),
        providers.Select(provider => provider.GetType().Name).Order());

    [Theory]
    [InlineData("Cache.cs", Code, 3)]
    [InlineData("Dockerfile", "# syntax=docker/dockerfile\nARG TAG=latest\nFROM redis:${TAG} AS a\nCOPY --from=nginx /a /b\nFROM a\n", 3)]
    [InlineData(
        "compose.yaml",
        "services:\n  a: { image: redis }\n  b:\n    image: \"nginx:\n    build: .\n  c:\n    image: team/app:latest # oci-tag: ignore\n",
        1)]
    [InlineData("appsettings.json", """{ "Services": [{ "ContainerImage": "redis" }, { "ContainerImage": "nginx:latest" /* a */ }] }""", 2)]
    public async Task Never_causes_an_exception_or_a_wrong_edit(string name, string text, int findings)
    {
        bool isCode = name.EndsWith(".cs", StringComparison.Ordinal);
        Project project = CreateProject(isCode ? LibraryGeneration.ForConsumers : LibraryGeneration.Runtime);
        DocumentId id = DocumentId.CreateNewId(project.Id);
        Solution solution = isCode
            ? project.Solution.AddDocument(id, name, "", filePath: "/" + name)
            : project.Solution.AddAdditionalDocument(id, name, "", filePath: "/" + name);

        // To save time, several keys are typed at once; the last step is the whole text.
        int keys = isCode ? 11 : 3;
        IReadOnlyList<Diagnostic> found = [];
        for (int length = 1 + ((text.Length - 1) % keys); length <= text.Length; length += keys)
        {
            var typed = SourceText.From(text[..length]);
            solution = isCode ? solution.WithDocumentText(id, typed) : solution.WithAdditionalDocumentText(id, typed);
            TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;

            // An editor may still ask for the fixes of the findings before the last key.
            await FixesAsync(document, [.. found.Where(finding => finding.Location.SourceSpan.End <= length)]);
            found = await FindingsAsync(document);
            Assert.All(found, finding => Assert.InRange(finding.Location.SourceSpan.End, 1, length));
            foreach (CodeAction action in await FixesAsync(document, found))
            {
                Assert.NotEmpty(await action.GetPreviewOperationsAsync(default));
                await AssertOneEditAsync(document, action);
            }
        }

        Assert.Equal(findings, found.Count(finding => finding.Id is "OCI1001" or "OCI1002" or "OCI1005"));
    }

    static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(TextDocument document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions,
            (exception, analyzer, _) => Assert.Fail($"{analyzer}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(analyzers, options);
        if (document is Document)
        {
            SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
            return await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default);
        }

        AdditionalText file = document.Project.AnalyzerOptions.AdditionalFiles.Single(file => file.Path == document.FilePath);
        AnalysisResult result = await analysis.GetAnalysisResultAsync(file, default);
        return [.. result.AdditionalFileDiagnostics.GetValueOrDefault(file)?.SelectMany(findings => findings.Value) ?? []];
    }

    static async Task<IReadOnlyList<CodeAction>> FixesAsync(TextDocument document, IReadOnlyList<Diagnostic> findings)
    {
        var actions = new List<CodeAction>();
        foreach (Diagnostic finding in findings)
        {
            foreach (CodeFixProvider provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
            }
        }

        return actions;
    }

    // The text before and after the changed part stays.
    static async Task AssertOneEditAsync(TextDocument document, CodeAction action)
    {
        Solution changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.All(
            changed.GetChanges(document.Project.Solution).GetProjectChanges()
                .SelectMany(project => project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments())),
            id => Assert.Equal(document.Id, id));
        SourceText before = await document.GetTextAsync();
        SourceText after = await (changed.GetDocument(document.Id) ?? changed.GetAdditionalDocument(document.Id)!).GetTextAsync();
        Assert.InRange(after.GetTextChanges(before).Count, 0, 2);
    }

    static Project CreateProject(IEnumerable<MetadataReference> references) => new AdhocWorkspace()
        .AddProject("Typed", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithMetadataReferences(references)
        .AddAdditionalDocument("oci-images.lock.json", PinTest.Lock, filePath: "/oci-images.lock.json").Project;
}
