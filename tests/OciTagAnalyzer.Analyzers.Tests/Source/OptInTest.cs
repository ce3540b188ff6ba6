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
        var test = new ConsumerTest<TAnalyzer> { TestCode = ConsumerCode.WithStatements(statements) };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        foreach ((string name, string text) in files)
        {
            test.TestState.AdditionalFiles.Add((name, text));
        }

        return test.RunAsync();
    }
}
