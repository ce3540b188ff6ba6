using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Tests.Libraries;
using Test = OciTagAnalyzer.Analyzers.Tests.Source.ConsumerTest<OciTagAnalyzer.Analyzers.ImageSinkAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyses code that uses the real libraries, and Aspire by its signatures.</summary>
static class SourceTest
{
    /// <summary>Analyses members of a class; findings are marked as <c>{|OCI1001:nginx|}</c>.</summary>
    public static Task OfMembers(string members) => OfFile(ConsumerCode.WithMembers(members));

    /// <summary>Analyses statements that know a few unknown values by name, in a project with these additional files.</summary>
    public static Task OfStatements(string statements, params (string Path, string Text)[] additionalFiles)
    {
        Test test = Of(ConsumerCode.WithStatements(statements), []);
        foreach ((string path, string text) in additionalFiles)
        {
            test.TestState.AdditionalFiles.Add((path, text));
        }

        return test.RunAsync();
    }

    /// <summary>Analyses statements under options of the project, a line each.</summary>
    public static Task OfStatementsUnder(string options, string statements) => OfFilesUnder(options, ConsumerCode.WithStatements(statements));

    /// <summary>Analyses files under options of the project: a line each, in sections where they are not for all files.</summary>
    public static Task OfFilesUnder(string options, string code, params (string Name, string Text)[] more)
    {
        Test test = Of(code, more);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        return test.RunAsync();
    }

    /// <summary>Analyses one file of a project that brings a table of sinks.</summary>
    public static Task OfFileWithSinks(string sinks, string code)
    {
        Test test = Of(code, []);
        test.TestState.AdditionalFiles.Add(("/oci-tag.sinks.txt", sinks));
        return test.RunAsync();
    }

    /// <summary>Analyses one file, and others beside it.</summary>
    public static Task OfFile(string code, params (string Name, string Text)[] more) => Of(code, more).RunAsync();

    /// <summary>Analyses one file that uses a project of the same solution.</summary>
    public static Task OfFileWithProject(string code, string project)
    {
        Test test = Of(code, []);
        test.TestState.AdditionalProjects["Other"].Sources.Add(project);
        test.TestState.AdditionalProjects["Other"].AdditionalReferences.AddRange(LibraryGeneration.Runtime);
        test.TestState.AdditionalProjectReferences.Add("Other");
        return test.RunAsync();
    }

    /// <summary>Analyses one file of a project with these additional files.</summary>
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

    /// <summary>Analyses top-level statements.</summary>
    public static Task OfProgram(string statements)
    {
        var test = new Test { TestCode = statements, TestState = { OutputKind = OutputKind.ConsoleApplication } };
        return test.RunAsync();
    }

    /// <summary>The messages of the findings in one file, in the order of its text.</summary>
    public static async Task<IEnumerable<string>> MessagesOf(string code, AnalyzerConfigOptionsProvider? options = null)
    {
        var compilation = CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(code)], LibraryGeneration.ForConsumers, new(OutputKind.DynamicallyLinkedLibrary));
        var findings = await compilation.WithAnalyzers([new ImageSinkAnalyzer()], options is null ? null : new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync();
        return findings.OrderBy(finding => finding.Location.SourceSpan.Start).Select(finding => finding.GetMessage());
    }
}
