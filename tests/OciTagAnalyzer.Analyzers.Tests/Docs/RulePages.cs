using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>Checks that each rule page matches its rule.</summary>
public sealed class RulePages
{
    static readonly DiagnosticAnalyzer[] analyzers = [.. typeof(CompilationAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    // A page may have further sections after these.
    static readonly string[] sections = ["Cause", "Why it matters", "Example", "Fix", "Options", "When to suppress", "Related rules"];

    static readonly string[] ids = [.. Core.Rules.RuleSet.All.Select(rule => rule.Id).Order()];

    public static TheoryData<string> Rules => [.. ids];

    [Fact]
    public void Exist_for_exactly_the_rules() =>
        Assert.Equal(
            ids,
            Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Fact]
    public void Every_rule_belongs_to_an_analyzer() =>
        Assert.Equal(ids, analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Have_the_table_of_the_rule(string id)
    {
        DiagnosticDescriptor rule = Descriptors.Of(Core.Rules.RuleSet.Find(id)!);
        string page = PageOf(id);

        Assert.StartsWith($"# {id}: {Core.Rules.RuleSet.Find(id)!.Name}\n", page);
        Assert.Contains($"| Id | {rule.Id} |", page);
        Assert.Contains($"| Category | {rule.Category} |", page);
        Assert.Contains($"| Default severity | {rule.DefaultSeverity}{(rule.IsEnabledByDefault ? "" : ", off until it is switched on")} |", page);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Have_all_sections_with_text_in_the_same_order(string id)
    {
        string[] headings = [.. PageOf(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

        Assert.Equal(sections, headings.Take(sections.Length));
        Assert.All(headings, heading => Assert.NotEmpty(SectionOf(id, "## " + heading)!.Trim()));
        Assert.Contains("](OCI", SectionOf(id, "## Related rules"));
        Assert.DoesNotContain($"]({id}.md", PageOf(id));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Have_the_table_row_of_the_code_fix(string id)
    {
        // Comments are no images, so the fix of OCI0004 is not a pin.
        bool hasFix = Core.Rules.RuleSet.Find(id)!.Remedy.Reason is null || id == UnusedSuppression.Id;

        string row = PageOf(id).Split('\n').Single(line => line.StartsWith("| Code fix | ", StringComparison.Ordinal));

        Assert.Equal(!hasFix, row.StartsWith("| Code fix | None: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Have_a_bad_example_that_is_reported_and_a_good_one_that_is_not(string id)
    {
        Assert.Equal([id], await FindingsAsync(id, "Bad"));
        Assert.Empty(await FindingsAsync(id, "Good"));
    }

    // An example is code, options, a lock file or another file; further sections of the page contain whatever else the rule needs.
    static async Task<IEnumerable<string>> FindingsAsync(string id, string heading)
    {
        (string language, string example) = Example(id, heading)!.Value;
        string code = language == "csharp" ? example : Example(id, "Code")?.Text ?? "";
        string config = language == "ini" ? example : Example(id, "Options")?.Text ?? "";
        string? locked = language == "json" ? example : Example(id, "Lock file")?.Text;
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(code)],
            LibraryGeneration.ForConsumers,
            new(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: SwitchedOn(config)));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        bool isBaseline = language == "json" && example.Contains("\"findings\"", StringComparison.Ordinal);
        AdditionalText[] files = isBaseline ? [new NamedFile(DocumentName.Baseline, example)]
            : locked is not null ? [new NamedFile(DocumentName.LockFile, locked)]
            : FileNameOf(language) is { } name ? [new NamedFile(name, example)]
            : [];
        var findings = await compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([.. files], new ConfigText(config))).GetAnalyzerDiagnosticsAsync();
        return findings.Select(diagnostic => diagnostic.Id)
            .Concat(isBaseline ? UnusedInBaseline(example, code, findings) : language == "json" ? Unused(example, code) : []);
    }

    static string? FileNameOf(string language) => language switch
    {
        "dockerfile" => "Dockerfile",
        "yaml" => "compose.yaml",
        _ => null,
    };

    // No analyzer reports unused lock file entries.
    static IEnumerable<string> Unused(string locked, string code) => code.Length == 0
        ? []
        : UnusedLockEntry.In(ImageLock.Read(locked), [ImageReading.Of(ImageText.Known(code.Split('"')[1]))]).Select(_ => UnusedLockEntry.Id);

    // The pages contain no other findings than those in the baseline.
    static IEnumerable<string> UnusedInBaseline(string baseline, string code, IReadOnlyCollection<Diagnostic> findings) =>
        code.Length == 0 || findings.Count > 0 ? [] : Baseline.Read(baseline).Baseline.Counts.Select(_ => UnusedBaselineEntry.Id);

    static (string Language, string Text)? Example(string id, string heading)
    {
        string? section = SectionOf(id, "### " + heading) ?? SectionOf(id, "## " + heading);
        if (section?.IndexOf("```", StringComparison.Ordinal) is not (>= 0 and int fence))
        {
            return null;
        }

        int start = fence + 3;
        int text = section.IndexOf('\n', start) + 1;
        return (section[start..(text - 1)], section[text..section.IndexOf("```", text, StringComparison.Ordinal)]);
    }

    // The text below a heading up to the next heading of the same or a higher level; null if the page has no such heading.
    static string? SectionOf(string id, string heading)
    {
        string[] lines = PageOf(id).Split('\n');
        int first = Array.IndexOf(lines, heading) + 1;
        int level = heading.IndexOf(' ');
        return first == 0 ? null : string.Join('\n', lines.Skip(first).TakeWhile(line => !IsHeading(line, level)));
    }

    // Comments in examples also start with a number sign.
    static bool IsHeading(string line, int level) =>
        line.TrimStart('#') is [' ', ..] && line.IndexOf(' ') is > 1 and int depth && depth <= level;

    static IEnumerable<KeyValuePair<string, ReportDiagnostic>> SwitchedOn(string config) => ids
        .Where(id => config.Contains($"dotnet_diagnostic.{id}.severity = warning", StringComparison.Ordinal))
        .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn));

    static string PageOf(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    sealed class NamedFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    static string Folder => Path.Combine(AppContext.BaseDirectory, "rules");
}
