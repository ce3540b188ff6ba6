using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyzes code that uses the real libraries, or stubs of them.</summary>
sealed class ConsumerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public ConsumerTest()
    {
        // The stubs are compiled against the assemblies of the runtime, so all other code has to be as well.
        ReferenceAssemblies = new("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        TestState.AdditionalReferences.AddRange(LibraryGeneration.ForConsumers);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
}
