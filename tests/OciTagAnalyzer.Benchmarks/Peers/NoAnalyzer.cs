using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Benchmarks.Peers;

/// <summary>Does nothing. What the compiler needs to run any analyzer is not counted as ours.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class NoAnalyzer : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor never = new("NOTHING", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(_ => { });
    }
}
