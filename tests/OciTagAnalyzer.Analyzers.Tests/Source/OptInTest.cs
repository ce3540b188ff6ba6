using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyses code and files by a rule that is off by default, and that the test library switches on.</summary>
static class OptInTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Analyses statements, and additional files beside them, under options of the project.</summary>
    public static Task OfStatements(string statements, string options = "", params (string Name, string Text)[] files)
    {
        ConsumerTest<TAnalyzer> test = Of(ConsumerCode.WithStatements(statements), files);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        return test.RunAsync();
    }

    /// <summary>Analyses one file of code, and additional files beside it.</summary>
    public static Task OfFile(string code, params (string Name, string Text)[] files) => Of(code, files).RunAsync();

    static ConsumerTest<TAnalyzer> Of(string code, (string Name, string Text)[] files)
    {
        var test = new ConsumerTest<TAnalyzer> { TestCode = code };
        foreach ((string name, string text) in files)
        {
            test.TestState.AdditionalFiles.Add((name, text));
        }

        return test;
    }
}
