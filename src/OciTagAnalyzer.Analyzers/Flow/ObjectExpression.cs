using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>An expression that creates or changes an object: <c>new P { … }</c>, <c>app.AddX().WithY()</c>, <c>c.WithY()</c>.</summary>
/// <param name="Steps">The calls, creations and assignments on the object, in execution order.</param>
/// <param name="Start">The variable or other operation that the object comes from; null if the expression creates it.</param>
/// <param name="End">The outermost operation of the expression.</param>
/// <param name="Type">The object's type.</param>
sealed record ObjectExpression(IReadOnlyList<IOperation> Steps, IOperation? Start, IOperation End, ITypeSymbol? Type)
{
    /// <summary>The variable that the object comes from; null if there is none.</summary>
    public ISymbol? Variable => Start switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Returns the expression that contains <paramref name="call"/>, an invocation, creation or assignment, including the calls after it.</summary>
    public static ObjectExpression Around(IOperation call)
    {
        if (call is not IAssignmentOperation assignment)
        {
            ObjectExpression before = UpTo(call);
            return before with { Steps = [.. before.Steps, .. FluentChain.After(call)], End = Conversions.Around(FluentChain.EndOf(call)) };
        }

        return assignment switch
        {
            { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } } => Around(creation),
            { Target: IMemberReferenceOperation { Instance: { } instance } } => new([call], Conversions.Within(instance), call, instance.Type),
            _ => new([call], call, call, null),
        };
    }

    /// <summary>Returns the expression that ends with <paramref name="last"/>.</summary>
    public static ObjectExpression UpTo(IOperation last)
    {
        var steps = new List<IOperation>();
        IOperation? current = Conversions.Within(last);
        ITypeSymbol? type = TypeOf(current);
        while (true)
        {
            switch (current)
            {
                // A call on an object of another type creates the object: app.AddContainer(…).
                case IInvocationOperation call:
                    steps.Add(call);
                    IOperation? receiver = FluentChain.ReceiverOf(call);
                    current = receiver is not null && IsSame(receiver.Type, type) ? Conversions.Within(receiver) : null;
                    break;
                case IObjectCreationOperation creation:
                    steps.AddRange(creation.Initializer?.Initializers.Reverse() ?? Enumerable.Empty<IOperation>());
                    steps.Add(creation);
                    current = null;
                    break;
                default:
                    steps.Reverse();
                    return new(steps, current, last, type);
            }
        }
    }

    /// <summary>Returns the index of <paramref name="step"/>; the number of steps if it is not one of them.</summary>
    public int IndexOf(IOperation step)
    {
        int index = 0;
        while (index < Steps.Count && Steps[index] != step)
        {
            index++;
        }

        return index;
    }

    /// <summary>True if an operation on an object of <paramref name="type"/> that returns <paramref name="result"/> certainly returns another object.</summary>
    public static bool IsOther(ITypeSymbol? result, ITypeSymbol? type) =>
        result is not null && type is not null && !IsSame(result, type) && IsSame(result.OriginalDefinition, type.OriginalDefinition);

    static ITypeSymbol? TypeOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.ReturnsVoid: true } call ? FluentChain.ReceiverOf(call)?.Type : operation.Type;

    static bool IsSame(ITypeSymbol? one, ITypeSymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
