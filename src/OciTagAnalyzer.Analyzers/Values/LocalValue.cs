using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The value of a local variable that is assigned exactly once.</summary>
static class LocalValue
{
    /// <summary>The operation whose value is assigned to the local; null if there are several, or the value is unknown.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        IOperation? only = null;
        foreach (IOperation operation in EnclosingMember.OperationsAround(reference))
        {
            IOperation? given = operation switch
            {
                IVariableDeclaratorOperation declarator when Same(declarator.Symbol, reference.Local) => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Same(target.Local, reference.Local) => assignment.Value,
                IDeconstructionAssignmentOperation parts => PartFor(reference.Local, parts.Target, parts.Value),
                IPatternOperation pattern when Same(PatternInput.NameOf(pattern), reference.Local) => PatternInput.Of(pattern),
                _ => null,
            };

            if (given is not null && only is not null)
            {
                return null;
            }

            only = given ?? only;
            if (given is null && IsWrite(operation, reference.Local))
            {
                return null;
            }
        }

        return only;
    }

    // (var name, var tag) = ("redis", "7"), also nested.
    static IOperation? PartFor(ILocalSymbol local, IOperation target, IOperation value) => (target, Conversions.Within(value)) switch
    {
        (IDeclarationExpressionOperation { Expression: var declared }, _) => PartFor(local, declared, value),
        (ILocalReferenceOperation { Local: var given }, _) => Same(given, local) ? value : null,
        (ITupleOperation { Elements: var targets }, ITupleOperation { Elements: var parts }) when targets.Length == parts.Length =>
            targets.Zip(parts, (element, part) => PartFor(local, element, part)).FirstOrDefault(part => part is not null),
        _ => null,
    };

    /// <summary>True if the method that contains <paramref name="use"/> assigns the parameter anywhere.</summary>
    public static bool IsAssigned(IOperation use, IParameterSymbol parameter) =>
        EnclosingMember.OperationsAround(use).Any(operation => IsWrite(operation, parameter));

    static bool IsWrite(IOperation operation, ISymbol symbol) => operation switch
    {
        IAssignmentOperation { Target: var target } => Mentions(target, symbol),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => Mentions(value, symbol),
        IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } alias => alias.GetVariableInitializer() is { Value: var value } && Mentions(value, symbol),
        _ => false,
    };

    static bool Mentions(IOperation target, ISymbol symbol) => target switch
    {
        ILocalReferenceOperation local => Same(local.Local, symbol),
        IParameterReferenceOperation parameter => Same(parameter.Parameter, symbol),
        ITupleOperation tuple => tuple.Elements.Any(element => Mentions(element, symbol)),
        IDeclarationExpressionOperation declaration => Mentions(declaration.Expression, symbol),
        _ => false,
    };

    static bool Same(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
