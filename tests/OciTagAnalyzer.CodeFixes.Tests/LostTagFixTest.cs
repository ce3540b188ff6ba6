using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Fixes lost tags. The test library also runs fix-all in all three scopes, and again on the result.</summary>
static class LostTagFixTest
{
    /// <summary>Fixes statements.</summary>
    public static Task Statements(string before, string after) => Of(ConsumerCode.WithStatements(before), ConsumerCode.WithStatements(after)).RunAsync();

    /// <summary>Fixes the top-level statements of a program.</summary>
    public static Task Program(string before, string after)
    {
        Test test = Of(before, after);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    /// <summary>Checks that statements have no fix.</summary>
    public static Task NoFix(string statements) => Statements(statements, statements);

    static Test Of(string before, string after)
    {
        var test = new Test { TestCode = before, FixedCode = after };
        test.TestState.AdditionalReferences.AddRange(LibraryGeneration.ForConsumers);
        if (before == after)
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        }

        return test;
    }

    sealed class Test : CSharpCodeFixTest<ImageSinkAnalyzer, LostTagCodeFix, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new("net10.0");
            CompilerDiagnostics = CompilerDiagnostics.Errors;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
    }
}
