using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Benchmarks.Peers;

/// <summary>
/// Looks up the name of the member at each operation that may be a sink, and never finds one: the cost of finding sinks by their
/// symbols in code without sinks.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class NameFloor : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor never = new("NAMES", "Names", "Names", "Names", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    static readonly HashSet<string> names = ["no member", "has one of", "these names", "because of", "their spaces"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => start.RegisterOperationAction(
            operation =>
            {
                if (NameAt(operation.Operation) is { } name && names.Contains(name))
                {
                    operation.ReportDiagnostic(Diagnostic.Create(never, operation.Operation.Syntax.GetLocation()));
                }
            },
            OperationFloor.Kinds));
    }

    static string? NameAt(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IObjectCreationOperation creation => creation.Constructor?.ContainingType.Name,
        IAssignmentOperation { Target: IMemberReferenceOperation target } => target.Member.Name,
        IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } => target.Member.Name,
        _ => null,
    };
}
