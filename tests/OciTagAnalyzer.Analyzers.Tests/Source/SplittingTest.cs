using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyses code that takes references apart.</summary>
static class SplittingTest
{
    /// <summary>Analyses members of a class; findings are marked as <c>{|OCI1005:image.Split(':')|}</c>.</summary>
    public static Task OfMembers(string members) => Of(ConsumerCode.WithMembers(members)).RunAsync();

    /// <summary>Analyses statements that know a few unknown values by name.</summary>
    public static Task OfStatements(string statements) => Of(ConsumerCode.WithStatements(statements)).RunAsync();

    /// <summary>Analyses top-level statements.</summary>
    public static Task OfProgram(string statements)
    {
        Test test = Of(statements);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    static Test Of(string code)
    {
        var test = new Test { TestCode = code };
        test.TestState.AdditionalReferences.AddRange(LibraryGeneration.ForConsumers);
        return test;
    }

    sealed class Test : CSharpAnalyzerTest<ReferenceSplittingAnalyzer, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new("net10.0");
            CompilerDiagnostics = CompilerDiagnostics.Errors;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
    }
}
