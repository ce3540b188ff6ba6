using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>The functions that a call of a delegate may run.</content>
sealed partial class ValueEvaluator
{
    // Reads each lambda or method that the delegate may be; null if it may be another one. Each of several assignments is possible.
    IReadOnlyList<TextValue>? ReadEachFunction(IInvocationOperation call, IOperation function, Func<IOperation, IReadOnlyList<TextValue>?> read) =>
        ReturnedText.FunctionIn(function) switch
        {
            IAnonymousFunctionOperation or IMethodReferenceOperation => read(function),
            IAwaitOperation { Operation: var task } => ReadEachFunction(call, task, read),
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } maker } made =>
                ReadEachFunction(call, maker, each => SymbolOf(each) is { } symbol ? ReadFunctionsOf(call, made, symbol, read) : null),
            IInvocationOperation { TargetMethod: var method } made when IsOwn(method) && !Overriding.IsPossibleFor(method) =>
                ReadFunctionsOf(call, made, method.OriginalDefinition, read),
            IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: { } whenFalse } => ReadAllFunctions(call, [whenTrue, whenFalse], read),
            ICoalesceOperation { Value: var value, WhenNull: var whenNull } => ReadAllFunctions(call, [value, whenNull], read),
            ISwitchExpressionOperation { Arms: var arms } => ReadAllFunctions(call, arms.Select(arm => arm.Value), read),
            IThrowOperation => [],
            var holder when KeptValue(holder) is { } kept => ThroughHolder(call, holder, () => ReadEachFunction(call, kept, read)),
            ILocalReferenceOperation local when AssignedFunctions(local) is { Count: > 0 } assigned =>
                ThroughHolder(call, local, () => ReadAllFunctions(call, assigned, read)),
            _ => null,
        };

    // The functions that the function returns: Make()()
    IReadOnlyList<TextValue>? ReadFunctionsOf(
        IInvocationOperation call, IInvocationOperation made, ISymbol maker, Func<IOperation, IReadOnlyList<TextValue>?> read)
    {
        IOperation?[] returned = [.. ReturnedExpressions.Of(maker, cancellation).Select(value => OperationOf(value, made))];
        return returned.Length == 0 || returned.Any(value => value is null)
            ? null
            : WithArguments(made, maker, Through(call, maker, () => ReadAllFunctions(call, returned!, read) ?? Unknown(call)));
    }

    IReadOnlyList<TextValue>? ReadAllFunctions(
        IInvocationOperation call, IEnumerable<IOperation> functions, Func<IOperation, IReadOnlyList<TextValue>?> read)
    {
        IReadOnlyList<TextValue>?[] all = [.. functions.Select(function => ReadEachFunction(call, function, read))];
        return all.Any(values => values is null) ? null : All(call, all.OfType<IReadOnlyList<TextValue>>());
    }

    // Two members may be assigned to each other.
    IReadOnlyList<TextValue>? ThroughHolder(IInvocationOperation call, IOperation holder, Func<IReadOnlyList<TextValue>?> read) =>
        DelegateCalls.ReadBy(holder) is { } symbol ? Through(call, symbol, () => read() ?? Unknown(call)) : null;

    // Null if the variable may contain another function.
    static List<IOperation>? AssignedFunctions(ILocalReferenceOperation reference) =>
        AssignedValues.Reaching(reference, reference.Local) is { Assignments: var assignments } &&
        assignments.All(assignment => assignment is { IsComplete: true, Target: null, Part: null })
            ? [.. assignments.Select(assignment => assignment.Value)]
            : null;

    ISymbol? SymbolOf(IOperation function) => ReturnedText.FunctionIn(function) switch
    {
        IAnonymousFunctionOperation { Symbol: var symbol } => symbol,
        IMethodReferenceOperation { Method: var method } when IsOwn(method) && !Overriding.IsPossibleFor(method) => method.OriginalDefinition,
        _ => null,
    };
}
