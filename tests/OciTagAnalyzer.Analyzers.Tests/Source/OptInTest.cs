using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyzes code and files with a rule that is off by default and enabled by the test library.</summary>
static class OptInTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Analyzes statements and additional files with options of the project.</summary>
    public static Task OfStatements(string statements, string options = "", params (string Name, string Text)[] files)
    {
        ConsumerTest<TAnalyzer> test = Of(ConsumerCode.WithStatements(statements), files);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        return test.RunAsync();
    }

    /// <summary>Analyzes a C# file and additional files.</summary>
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
