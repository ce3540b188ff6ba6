using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>Holds each rule's page to what the rule does.</summary>
public sealed class RulePages
{
    static readonly DiagnosticAnalyzer[] analyzers = [new ImageSinkAnalyzer(), new ImageFileAnalyzer(), new LockFileAnalyzer(), new OptionAnalyzer()];

    static readonly string[] ids = [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order()];

    public static TheoryData<string> Rules => [.. ids];

    [Fact]
    public void There_is_one_for_each_rule_and_no_other() =>
        Assert.Equal(
            ids,
            Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_table_is_the_descriptors(string id)
    {
        DiagnosticDescriptor rule = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == id);
        string page = PageOf(id);

        Assert.StartsWith($"# {id}: ", page);
        Assert.Contains($"| Id | {rule.Id} |", page);
        Assert.Contains($"| Category | {rule.Category} |", page);
        Assert.Contains($"| Default severity | {rule.DefaultSeverity} |", page);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_bad_example_is_reported_and_the_good_one_is_not(string id)
    {
        Assert.Equal([id], await FindingsAsync(Example(id, "Bad")));
        Assert.Empty(await FindingsAsync(Example(id, "Good")));
    }

    static async Task<IEnumerable<string>> FindingsAsync((string Language, string Text) example)
    {
        if (example.Language == "json")
        {
            return ImageLock.Read(example.Text).Fault is null ? [] : ["OCI0002"];
        }

        bool isConfig = example.Language == "ini";
        var compilation = CSharpCompilation.Create(
            "Example", [CSharpSyntaxTree.ParseText(isConfig ? "" : example.Text)], LibraryGeneration.ForConsumers, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions([], new ConfigText(isConfig ? example.Text : ""));
        return (await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync()).Select(diagnostic => diagnostic.Id);
    }

    static (string Language, string Text) Example(string id, string heading)
    {
        string page = PageOf(id);
        int start = page.IndexOf("```", page.IndexOf($"## {heading}\n", StringComparison.Ordinal), StringComparison.Ordinal) + 3;
        int text = page.IndexOf('\n', start) + 1;
        return (page[start..(text - 1)], page[text..page.IndexOf("```", text, StringComparison.Ordinal)]);
    }

    static string PageOf(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    static string Folder => Path.Combine(AppContext.BaseDirectory, "rules");
}
