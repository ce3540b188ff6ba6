using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Pins code that uses the real libraries. The test library also runs fix-all in all three scopes.</summary>
static class PinTest
{
    /// <summary>A valid digest.</summary>
    public const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>A lock file with a pin of each kind.</summary>
    public const string Lock = $$"""
        {
          "version": 1,
          "images": {
            "docker.io/library/postgres": { "tag": "17.2", "digest": "{{Digest}}" },
            "docker.io/library/redis": { "tag": "7.4.1" },
            "docker.io/library/nginx": { "digest": "{{Digest}}" },
            "docker.io/library/mysql:latest": { "tag": "9.1", "digest": "{{Digest}}" },
            "quay.io/team/app": { "tag": "1.2" }
          }
        }
        """;

    /// <summary>Pins statements by the lock file.</summary>
    public static Task Statements(string before, string after, string? key = null, string editorConfig = "") =>
        File(ConsumerCode.WithStatements(before), ConsumerCode.WithStatements(after), key, editorConfig);

    /// <summary>Pins members of a class by the lock file.</summary>
    public static Task Members(string before, string after) => File(ConsumerCode.WithMembers(before), ConsumerCode.WithMembers(after));

    /// <summary>Checks that findings have no fix.</summary>
    public static Task NoFix(string statements) => Statements(statements, statements);

    /// <summary>Pins a file that uses a project of the same solution.</summary>
    public static Task FileWithProject(string before, string after, string project)
    {
        Test test = Of(before, after, null, "", []);
        test.TestState.AdditionalProjects["Other"].Sources.Add(project);
        test.TestState.AdditionalProjects["Other"].AdditionalReferences.AddRange(LibraryGeneration.Runtime);
        test.TestState.AdditionalProjectReferences.Add("Other");
        return test.RunAsync();
    }

    /// <summary>Pins a file by the lock file, or by other files of the project.</summary>
    public static Task File(string before, string after, string? key = null, string editorConfig = "", params (string Name, string Text)[] files) =>
        Of(before, after, key, editorConfig, files).RunAsync();

    /// <summary>Applies the tag that the project uses elsewhere, to one finding, because this fix has no "fix all".</summary>
    public static Task ByUsedTag(string before, string after, params (string Name, string Text)[] files)
    {
        Test test = Of(before, after, null, "", files);
        test.Fix = new UsedTagCodeFix();
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    static Test Of(string before, string after, string? key, string editorConfig, (string Name, string Text)[] files)
    {
        var test = new Test { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = key, NumberOfFixAllIterations = before == after ? 0 : 1 };
        (string Name, string Text)[] all = files.Length > 0 ? files : [("oci-images.lock.json", Lock)];
        test.TestState.AdditionalFiles.AddRange(all.Select(file => (file.Name, Microsoft.CodeAnalysis.Text.SourceText.From(file.Text))));
        test.TestState.AdditionalReferences.AddRange(LibraryGeneration.ForConsumers);
        if (editorConfig.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + editorConfig));
        }

        if (before == after)
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        }

        return test;
    }

    sealed class Test : CSharpCodeFixTest<ImageSinkAnalyzer, PinCodeFix, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new("net10.0");
            CompilerDiagnostics = CompilerDiagnostics.Errors;

            // It has no fix, and reports every pinned image of a test.
            DisabledDiagnostics.Add("OCI2002");
        }

        /// <summary>The fix under test.</summary>
        public CodeFixProvider Fix { get; set; } = new PinCodeFix();

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [Fix];

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
    }
}
