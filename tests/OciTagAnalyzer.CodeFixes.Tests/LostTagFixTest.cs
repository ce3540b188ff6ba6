using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Saves tags that are lost; the test library also runs fix-all in all three scopes, and again on what came out.</summary>
static class LostTagFixTest
{
    /// <summary>Saves the tags in statements.</summary>
    public static async Task Statements(string before, string after)
    {
        var test = new Test { TestCode = ConsumerCode.WithStatements(before), FixedCode = ConsumerCode.WithStatements(after) };
        test.TestState.AdditionalReferences.AddRange(LibraryGeneration.ForConsumers);
        if (before == after)
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        }

        await test.RunAsync();
    }

    /// <summary>Leaves statements as they are.</summary>
    public static Task NoFix(string statements) => Statements(statements, statements);

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
