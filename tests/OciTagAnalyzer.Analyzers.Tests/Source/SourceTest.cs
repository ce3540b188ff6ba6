using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Tests.Libraries;
using Test = OciTagAnalyzer.Analyzers.Tests.Source.ConsumerTest<OciTagAnalyzer.Analyzers.ImageSinkAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyzes code that uses the real libraries, and stubs of Aspire.</summary>
static class SourceTest
{
    /// <summary>Analyzes members of a class; findings are marked as <c>{|OCI1001:nginx|}</c>.</summary>
    public static Task OfMembers(string members) => OfFile(ConsumerCode.WithMembers(members));

    /// <summary>Analyzes statements that can use several predefined unknown values, in a project with additional files.</summary>
    public static Task OfStatements(string statements, params (string Path, string Text)[] additionalFiles)
    {
        Test test = Of(ConsumerCode.WithStatements(statements), []);
        foreach ((string path, string text) in additionalFiles)
        {
            test.TestState.AdditionalFiles.Add((path, text));
        }

        return test.RunAsync();
    }

    /// <summary>Analyzes statements with options of the project, one per line.</summary>
    public static Task OfStatementsUnder(string options, string statements) => OfFilesUnder(options, ConsumerCode.WithStatements(statements));

    /// <summary>Analyzes files with options of the project: one per line, in sections if they do not apply to all files.</summary>
    public static Task OfFilesUnder(string options, string code, params (string Name, string Text)[] more)
    {
        Test test = Of(code, more);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        return test.RunAsync();
    }

    /// <summary>Analyzes a file of a project with a sink table.</summary>
    public static Task OfFileWithSinks(string sinks, string code)
    {
        Test test = Of(code, []);
        test.TestState.AdditionalFiles.Add(("/oci-tag.sinks.txt", sinks));
        return test.RunAsync();
    }

    /// <summary>Analyzes one or more files.</summary>
    public static Task OfFile(string code, params (string Name, string Text)[] more) => Of(code, more).RunAsync();

    /// <summary>Analyzes a file that uses another project of the same solution.</summary>
    public static Task OfFileWithProject(string code, string project)
    {
        Test test = Of(code, []);
        test.TestState.AdditionalProjects["Other"].Sources.Add(project);
        test.TestState.AdditionalProjects["Other"].AdditionalReferences.AddRange(LibraryGeneration.Runtime);
        test.TestState.AdditionalProjectReferences.Add("Other");
        return test.RunAsync();
    }

    /// <summary>Analyzes a file of a project with additional files.</summary>
    public static Task OfProject(string code, params (string Path, string Text)[] additionalFiles)
    {
        Test test = Of(code, []);
        test.TestState.AdditionalFiles.AddRange(additionalFiles.Select(file => (file.Path, SourceText.From(file.Text))));
        return test.RunAsync();
    }

    static Test Of(string code, (string Name, string Text)[] more)
    {
        var test = new Test { TestState = { Sources = { code } } };
        foreach ((string name, string text) in more)
        {
            test.TestState.Sources.Add((name, text));
        }

        return test;
    }

    /// <summary>Analyzes top-level statements.</summary>
    public static Task OfProgram(string statements)
    {
        var test = new Test { TestCode = statements, TestState = { OutputKind = OutputKind.ConsoleApplication } };
        return test.RunAsync();
    }

    /// <summary>Returns the messages of the findings in a file, in source order.</summary>
    public static async Task<IEnumerable<string>> MessagesOf(string code, AnalyzerConfigOptionsProvider? options = null)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer", [CSharpSyntaxTree.ParseText(code)], LibraryGeneration.ForConsumers, new(OutputKind.DynamicallyLinkedLibrary));
        var findings = await compilation
            .WithAnalyzers([new ImageSinkAnalyzer()], options is null ? null : new AnalyzerOptions([], options))
            .GetAnalyzerDiagnosticsAsync();
        return findings.OrderBy(finding => finding.Location.SourceSpan.Start).Select(finding => finding.GetMessage());
    }
}
