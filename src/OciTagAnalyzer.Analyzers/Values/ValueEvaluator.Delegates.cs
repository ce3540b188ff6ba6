using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Values that calls of a delegate pass to the function that it contains.</content>
sealed partial class ValueEvaluator
{
    /// <summary>
    /// Returns the values that visible calls pass to a parameter of <paramref name="function"/>, a lambda or method group that is assigned or passed
    /// to code of the project: <c>make("redis")</c>.
    /// </summary>
    /// <param name="function">The lambda or method group.</param>
    /// <param name="index">The index of the parameter.</param>
    public IReadOnlyList<TextValue> EvaluatePassed(IOperation function, int index)
    {
        IOperation value = function.Parent is IDelegateCreationOperation creation ? Conversions.Around(creation) : Conversions.Around(function);
        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter } => PassedBy(call, parameter, index, MaxDepth),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var variable } } => PassedTo(variable, value, index, MaxDepth),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var variable } } => PassedTo(variable, value, index, MaxDepth),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => PassedTo(member, function, index),
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => PassedTo(field, function, index),
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => PassedTo(property, function, index),
            IEventAssignmentOperation { EventReference: IMemberReferenceOperation { Member: var raised } } => PassedTo(raised, function, index),
            _ => [],
        };
    }

    // The call passes the delegate to a method of the project, which calls it: the arguments of the call are known.
    IReadOnlyList<TextValue> PassedBy(IInvocationOperation call, IParameterSymbol parameter, int index, int depth)
    {
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        return depth > 0 && IsOwn(method) && !Overriding.IsPossibleFor(method) &&
            (method.PartialImplementationPart ?? method) is { } implementation && implementation.Parameters[parameter.Ordinal] is { } inner &&
            FunctionBody.Of(implementation, cancellation) is { } written && OperationOf(written, call) is { } body
            ? WithArguments(call, implementation, PassedTo(inner, body, index, depth - 1))
            : [];
    }

    // The delegate is in a field or property, which the type calls.
    IReadOnlyList<TextValue> PassedTo(ISymbol member, IOperation use, int index) => !IsOwn(member) ? [] : All(use, member.ContainingType
        .DeclaringSyntaxReferences
        .SelectMany(type => DelegateCalls.Of(member.Name, type.GetSyntax(cancellation)))
        .Select(call => OperationOf(call, use))
        .OfType<IInvocationOperation>()
        .Where(call => DelegateCalls.Is(call, member))
        .Select(call => PassedIn(call, index)));

    IReadOnlyList<TextValue> PassedTo(ISymbol variable, IOperation use, int index, int depth)
    {
        // One of several functions need not be the one that is called.
        if (variable is ILocalSymbol && EnclosingMember.OperationsAround(use).Count(operation => VariableAssignment.Of(operation, variable) is not null) > 1)
        {
            return [];
        }

        var values = new List<TextValue>();
        foreach (IOperation operation in EnclosingMember.OperationsAround(use))
        {
            IReadOnlyList<TextValue> passed = operation switch
            {
                IInvocationOperation call when DelegateCalls.Is(call, variable) => PassedIn(call, index),
                IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter } argument
                    when DelegateCalls.Reads(argument.Value, variable) =>
                    IsOwn(call.TargetMethod) ? PassedBy(call, parameter, index, depth)
                    : index == 0 && LambdaParameter.PassedElementwise(call) is { } collection ? EvaluateElements(collection)
                    : [],
                _ => [],
            };
            values.AddRange(passed);
            if (values.Count > MaxElements)
            {
                return [];
            }
        }

        return values;
    }

    IReadOnlyList<TextValue> PassedIn(IInvocationOperation call, int index) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == index) is { ArgumentKind: not ArgumentKind.DefaultValue } argument
            ? Evaluate(argument.Value)
            : [];
}
