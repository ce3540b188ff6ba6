using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Benchmarks.Peers;

/// <summary>Is called for every operation that may be a sink, and does nothing: no analyzer of sinks can cost less.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class OperationFloor : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor never = new("FLOOR", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>The kinds of operation.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
    [
        OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment,
        OperationKind.MemberInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer,
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => start.RegisterOperationAction(_ => { }, Kinds));
    }
}
