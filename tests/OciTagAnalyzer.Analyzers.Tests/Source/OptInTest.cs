using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyses code and files by a rule that is off by default, and that the test library switches on.</summary>
sealed class OptInTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    OptInTest()
    {
        ReferenceAssemblies = new("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        TestState.AdditionalReferences.AddRange(LibraryGeneration.ForConsumers);
    }

    /// <summary>Analyses statements, and additional files beside them, under options of the project.</summary>
    public static Task OfStatements(string statements, string options = "", params (string Name, string Text)[] files)
    {
        var test = new OptInTest<TAnalyzer> { TestCode = ConsumerCode.WithStatements(statements) };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        foreach ((string name, string text) in files)
        {
            test.TestState.AdditionalFiles.Add((name, text));
        }

        return test.RunAsync();
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
}
