using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The uses of the variable that contains the object of a sink.</summary>
/// <param name="row">The sink.</param>
/// <param name="variable">The local variable or parameter.</param>
/// <param name="container">The block whose statements run consecutively; null if there is none.</param>
sealed class VariableUses(SinkRow row, ISymbol variable, IOperation? container)
{
    /// <summary>Returns all uses in the member that contains <paramref name="operation"/>, in source order.</summary>
    public IReadOnlyList<VariableUse> Around(IOperation operation) =>
        [.. EnclosingMember.OperationsAround(operation).Select(Read).OfType<VariableUse>().OrderBy(use => use.Position)];

    VariableUse? Read(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator when IsVariable(declarator.Symbol) => Started(declarator, declarator.GetVariableInitializer()?.Value),
        ILocalReferenceOperation local when IsVariable(local.Local) => ReadReference(local),
        IParameterReferenceOperation parameter when IsVariable(parameter.Parameter) => ReadReference(parameter),
        _ => null,
    };

    VariableUse ReadReference(IOperation reference)
    {
        IInvocationOperation[] calls = [.. FluentChain.After(reference)];
        IOperation end = Conversions.Around(calls.LastOrDefault() ?? reference);
        if (calls.Length > 0)
        {
            return calls.Any(IsOfUnknownEffect) ? Use(reference, VariableUseKind.Escapes)
                : calls.Any(Gives) ? Given(reference, end, calls)
                : end.Type is not null && !SymbolEqualityComparer.Default.Equals(end.Type, reference.Type) ? Use(reference, VariableUseKind.Nothing)
                : ReadEnd(reference, end);
        }

        return end.Parent switch
        {
            IMemberReferenceOperation member => ReadMember(reference, member),
            IAssignmentOperation assignment when assignment.Target == end => ReadAssignment(reference, assignment),
            _ => ReadEnd(reference, end),
        };
    }

    VariableUse ReadEnd(IOperation reference, IOperation end) => Use(reference, end.Parent switch
    {
        IArgumentOperation argument => !IsPassedToLibrary(row, argument) ? VariableUseKind.Escapes
            : RunsInContainer(end) ? VariableUseKind.Passed
            : VariableUseKind.Nothing,
        IBinaryOperation or IIsPatternOperation or IIsTypeOperation or INameOfOperation => VariableUseKind.Nothing,
        _ => EndsHere(end) ? VariableUseKind.Nothing : VariableUseKind.Escapes,
    });

    // The object is not passed to anything that could change it, or is assigned back to the variable.
    bool EndsHere(IOperation end) => end.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => IsVariable(target.Local),
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Symbol.ReturnsVoid: true } } } => true,
        IArgumentOperation argument => IsPassedToLibrary(row, argument),
        _ => false,
    };

    VariableUse ReadMember(IOperation reference, IMemberReferenceOperation member)
    {
        if (!IsPart(member.Member.Name))
        {
            return Use(reference, VariableUseKind.Nothing);
        }

        return member.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == member => Given(reference, assignment, [assignment]),
            IAssignmentOperation assignment when assignment.Target == member => Use(reference, VariableUseKind.MayGive),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => Use(reference, VariableUseKind.MayGive),
            _ => Use(reference, VariableUseKind.Nothing),
        };
    }

    VariableUse ReadAssignment(IOperation reference, IAssignmentOperation assignment)
    {
        ObjectExpression value = ObjectExpression.UpTo(assignment.Value);
        return value.Variable is { } same && IsVariable(same) ? Use(reference, VariableUseKind.Nothing)
            : assignment is ISimpleAssignmentOperation && RunsInContainer(assignment) ? Started(reference, assignment.Value)
            : Use(reference, VariableUseKind.StartsUnknown);
    }

    static VariableUse Started(IOperation place, IOperation? value)
    {
        // Declared without a value; a later assignment starts the history.
        if (value is null)
        {
            return Use(place, VariableUseKind.StartsUnknown);
        }

        ObjectExpression expression = ObjectExpression.UpTo(value);
        return new(place.Syntax.SpanStart, expression.Start is null ? VariableUseKind.Starts : VariableUseKind.StartsUnknown, expression.Steps);
    }

    VariableUse Given(IOperation reference, IOperation end, IReadOnlyList<IOperation> steps) =>
        !EndsHere(end) || IsInOtherFunction(reference) ? Use(reference, VariableUseKind.Escapes)
        : RunsInContainer(end) ? new(reference.Syntax.SpanStart, VariableUseKind.Gives, steps)
        : Use(reference, VariableUseKind.MayGive);

    bool RunsInContainer(IOperation operation) => container is not null && StatementBlock.Around(operation) == container;

    // It is unknown when another function runs.
    bool IsInOtherFunction(IOperation reference) => container is null || EnclosingFunction.Of(reference) != EnclosingFunction.Of(container);

    static VariableUse Use(IOperation place, VariableUseKind kind) => new(place.Syntax.SpanStart, kind, []);

    bool IsVariable(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, variable);

    bool IsPart(string member) =>
        row.Parameter is null &&
        (member == row.Member || member == row.Tag || member == row.Digest || member == row.Registry || member == row.Unless);

    bool Gives(IInvocationOperation call) => row.Chain.Calls.Any(known => known.Method == call.TargetMethod.Name);

    bool IsOfUnknownEffect(IInvocationOperation call) => HasUnknownEffect(row, call);

    /// <summary>True if <paramref name="call"/> may change the image of its receiver in an unknown way.</summary>
    public static bool HasUnknownEffect(SinkRow row, IInvocationOperation call) => ObjectTrail.MayGive(row, call, GivingNames.OfAny(row));

    /// <summary>True if <paramref name="argument"/> is passed to the library, which does not change the image.</summary>
    public static bool IsPassedToLibrary(SinkRow row, IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call => LibraryFamily.Declares(row, call.TargetMethod),
        IObjectCreationOperation creation => LibraryFamily.Declares(row, creation.Constructor),
        _ => false,
    };
}
