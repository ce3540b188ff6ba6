using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>Checks the examples of the documentation, without those of the rule pages.</summary>
public sealed partial class PageExamples
{
    const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics.CodeAnalysis;
        global using System.Linq;
        global using DotNet.Testcontainers.Builders;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Options;
        """;

    static readonly DocumentationPage[] pages = [.. DocumentationPage.All
        .Where(page => page.Path is "README.md" or "src/OciTagAnalyzer.Package/README.md" || Path.GetDirectoryName(page.Path) == DocumentationPage.Folder)];

    public static TheoryData<string> Pages => [.. pages.Select(page => page.Path)];

    /// <summary>A comment with the id of a rule marks the lines with a finding.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task In_CSharp_are_reported_at_the_marked_lines(string path)
    {
        foreach (string code in BlocksOf(path, "csharp"))
        {
            var findings = await FindingsAsync(code);

            Assert.Equal(
                code.Split('\n').Select((text, index) => (text, index)).Where(line => RuleId().IsMatch(line.text)).Select(line => line.index),
                findings.Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line).Order());
        }
    }

    [Fact]
    public async Task Of_a_binding_are_reported_as_shown()
    {
        const string path = DocumentationPage.Folder + "/bindings.md";
        var settings = new SettingsFile(Assert.Single(BlocksOf(path, "json")));

        Diagnostic finding = Assert.Single(await FindingsAsync(Assert.Single(BlocksOf(path, "csharp")), settings));

        var start = finding.Location.GetLineSpan().StartLinePosition;
        Assert.Equal(
            $"appsettings.json({start.Line + 1},{start.Character + 1}): warning {finding.Id}: {finding.GetMessage()}",
            Assert.Single(BlocksOf(path, "")).TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Of_options_are_valid(string path) => Assert.Empty(
        from block in BlocksOf(path, "ini")
        from line in block.Split('\n')
        let parts = line.Split('=', 2, StringSplitOptions.TrimEntries)
        where parts.Length == 2
        from fault in FaultsOf(parts[0], parts[1])
        select $"{line}: {fault}");

    [Fact]
    public void Of_options_are_complete() => Assert.Equal(
        OciTagOptions.All.Select(option => option.Key).Order(StringComparer.Ordinal),
        OptionRow().Matches(File(DocumentationPage.Folder + "/configuration.md").Text).Select(row => row.Groups["key"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Of_sinks_are_valid()
    {
        var parser = new SinkTableParser(Assert.Single(BlocksOf(DocumentationPage.Folder + "/sinks.md", "")), new Dictionary<string, SinkChain>());

        parser.Parse();

        Assert.Equal(3, parser.Rows.Count);
        Assert.Empty(parser.Errors);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Of_JSON_and_XML_can_be_read(string path)
    {
        foreach (string json in BlocksOf(path, "json"))
        {
            using var document = System.Text.Json.JsonDocument.Parse(json);
            if (document.RootElement.TryGetProperty("images", out _))
            {
                Assert.Null(ImageLock.Read(json).Fault);
            }

            if (document.RootElement.TryGetProperty("findings", out _))
            {
                Assert.Null(Baseline.Read(json).Fault);
            }
        }

        Assert.All(BlocksOf(path, "xml"), xml => XDocument.Parse($"<example>{xml}</example>"));
    }

    [Fact]
    public void Of_Renovate_match_every_entry_of_a_lock_file()
    {
        using var config = System.Text.Json.JsonDocument.Parse(Assert.Single(BlocksOf(DocumentationPage.Folder + "/updates.md", "json")));
        string pattern = config.RootElement.GetProperty("customManagers")[0].GetProperty("matchStrings")[0].GetString()!;
        const string digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        string text = ImageLock.Empty
            .With([
                KeyValuePair.Create("docker.io/library/postgres", new LockEntry("17.2", digest, "application/json")),
                KeyValuePair.Create("localhost:5000/team/app:2", new LockEntry("2.1.0", null, null)),
            ])
            .Write();

        Assert.Equal(
            [("docker.io/library/postgres", "17.2", digest), ("localhost:5000/team/app", "2.1.0", "")],
            Regex.Matches(text, pattern)
                .Select(match => (match.Groups["depName"].Value, match.Groups["currentValue"].Value, match.Groups["currentDigest"].Value)));
    }

    static IEnumerable<string> FaultsOf(string key, string value) =>
        key.StartsWith(OciTagOptions.Prefix, StringComparison.Ordinal)
            ? OciTagOptions.All.FirstOrDefault(option => option.Key == key)?.FaultsOf(value) ?? ["no such option"]
            : key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) && Core.Rules.RuleSet.Find(key.Split('.')[1]) is null ? ["no such rule"] : [];

    static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(string code, params AdditionalText[] files)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, path: "Example.cs");
        bool isProgram = tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);
        var compilation = CSharpCompilation.Create(
            "Example",
            [tree, CSharpSyntaxTree.ParseText(Usings)],
            LibraryGeneration.ForConsumers,
            new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation
            .WithAnalyzers([new ImageSinkAnalyzer()], new AnalyzerOptions([.. files]))
            .GetAnalyzerDiagnosticsAsync();
    }

    static IEnumerable<string> BlocksOf(string path, string language) =>
        File(path).Blocks.Where(block => block.Language == language).Select(block => block.Text);

    static DocumentationPage File(string path) => pages.Single(page => page.Path == path);

    sealed class SettingsFile(string text) : AdditionalText
    {
        public override string Path => "appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    [GeneratedRegex("// (.*: )?OCI[0-9]{4}$")]
    private static partial Regex RuleId();

    [GeneratedRegex("^\\| `(?<key>oci_tag\\.[a-z_]+)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OptionRow();
}
