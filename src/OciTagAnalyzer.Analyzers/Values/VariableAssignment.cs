using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A declaration or assignment that gives a local variable or parameter a value.</summary>
/// <param name="Operation">The declaration or assignment.</param>
/// <param name="Value">The operation that gives the value.</param>
/// <param name="Target">The variable that the value is appended to; null if the value replaces the earlier one.</param>
/// <param name="IsComplete">False if the variable may keep its earlier value.</param>
sealed record VariableAssignment(IOperation Operation, IOperation Value, IOperation? Target = null, bool IsComplete = true)
{
    /// <summary>The index of the part of <see cref="Value"/> that is assigned, by a deconstruction or a pattern; null if it is the whole value.</summary>
    public int? Part { get; private init; }

    /// <summary>The indexes within <see cref="Part"/>, if it is a tuple that is deconstructed as well.</summary>
    public IReadOnlyList<int> Inner { get; private init; } = [];

    /// <summary>Returns the assignment by <paramref name="operation"/> itself; null if it assigns no known operation to <paramref name="variable"/>.</summary>
    public static VariableAssignment? Of(IOperation operation, ISymbol variable)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when Same(declarator.Symbol, variable):
                return declarator.Symbol.RefKind == RefKind.None && declarator.GetVariableInitializer()?.Value is { } initial ? new(operation, initial) : null;
            case ISimpleAssignmentOperation { IsRef: false } assignment when IsVariable(assignment.Target, variable):
                return new(operation, assignment.Value);
            case ICoalesceAssignmentOperation assignment when IsVariable(assignment.Target, variable):
                return new(operation, assignment.Value, IsComplete: false);
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum
                when IsVariable(sum.Target, variable):
                return new(operation, sum.Value, sum.Target);
            case IDeconstructionAssignmentOperation parts:
                return OfParts(operation, variable, parts.Target, parts.Value);
            case IArgumentOperation { Value: var target } argument when GivenArgument.Is(argument) && Mentions(target, variable):
                return new(operation, argument);
            case IPatternOperation pattern when Same(PatternInput.NameOf(pattern), variable):
                return PatternInput.Of(pattern) is { } input ? new(operation, input.Value) { Part = input.Part } : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// True if the assignment makes the value of <paramref name="variable"/> longer because of what it is: in a loop, or if a condition inspects it.
    /// </summary>
    public bool MayComplete(ISymbol variable)
    {
        if (Target is null && !(Value is IBinaryOperation or IInterpolatedStringOperation or IInvocationOperation && IsUsedIn(Value, variable)))
        {
            return false;
        }

        for (IOperation? around = Operation.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation || (around is IConditionalOperation { Condition: var condition } && IsUsedIn(condition, variable)))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsUsedIn(IOperation operation, ISymbol variable) => operation.DescendantsAndSelf().Any(part => IsVariable(part, variable));

    /// <summary>True if <paramref name="operation"/> may give <paramref name="variable"/> a value.</summary>
    public static bool MayAssign(IOperation operation, ISymbol variable) => operation switch
    {
        IAssignmentOperation { Target: var target } => Mentions(target, variable),
        IIncrementOrDecrementOperation { Target: var target } => Mentions(target, variable),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => Mentions(value, variable),
        IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } alias =>
            alias.GetVariableInitializer() is { Value: var value } && Mentions(value, variable),
        _ => false,
    };

    // (var name, var tag) = ("redis", "7"), also nested; var (name, tag) = Pick()
    static VariableAssignment? OfParts(IOperation operation, ISymbol variable, IOperation target, IOperation value) =>
        (TuplePath.Declared(target), Conversions.Within(value)) switch
        {
            (ILocalReferenceOperation or IParameterReferenceOperation, _) => IsVariable(TuplePath.Declared(target), variable) ? new(operation, value) : null,
            (ITupleOperation { Elements: var targets }, ITupleOperation { Elements: var parts }) when targets.Length == parts.Length =>
                targets.Zip(parts, (element, part) => OfParts(operation, variable, element, part)).FirstOrDefault(part => part is not null),
            (ITupleOperation targets, var whole) =>
                TuplePath.To(variable, targets) is { } path
                    ? new(operation, whole) { Part = path[0], Inner = [.. path.Skip(1)] }
                    : null,
            _ => null,
        };

    static bool Mentions(IOperation target, ISymbol variable) => target switch
    {
        ITupleOperation tuple => tuple.Elements.Any(element => Mentions(element, variable)),
        IDeclarationExpressionOperation declaration => Mentions(declaration.Expression, variable),
        _ => IsVariable(target, variable),
    };

    static bool IsVariable(IOperation target, ISymbol variable) => target switch
    {
        ILocalReferenceOperation local => Same(local.Local, variable),
        IParameterReferenceOperation parameter => Same(parameter.Parameter, variable),
        _ => false,
    };

    static bool Same(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
