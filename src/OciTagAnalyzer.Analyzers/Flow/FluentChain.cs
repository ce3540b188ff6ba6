using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The calls before and after an operation in <c>a.B().C().D()</c>, extension methods included.</summary>
static class FluentChain
{
    /// <summary>The calls made on the result of <paramref name="operation"/>, in the order in which they run.</summary>
    public static IEnumerable<IInvocationOperation> After(IOperation operation)
    {
        for (IOperation current = operation; CallOn(current) is { } call; current = call)
        {
            yield return call;
        }
    }

    /// <summary>The calls whose result <paramref name="operation"/> is made on, the nearest first.</summary>
    public static IEnumerable<IInvocationOperation> Before(IOperation operation)
    {
        for (IOperation? receiver = ReceiverOf(operation); receiver is not null; receiver = ReceiverOf(receiver))
        {
            if (receiver is IInvocationOperation call)
            {
                yield return call;
            }
        }
    }

    /// <summary>The last call of the chain that <paramref name="operation"/> is in; the operation itself where none follows.</summary>
    public static IOperation EndOf(IOperation operation) => After(operation).LastOrDefault() ?? operation;

    /// <summary>What the chain that <paramref name="operation"/> is in begins with: a name, a creation, a call on no object.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        IOperation root = operation;
        while (ReceiverOf(root) is { } receiver)
        {
            root = receiver;
        }

        return root;
    }

    static IInvocationOperation? CallOn(IOperation operation)
    {
        IOperation current = Conversions.Around(operation);
        return current.Parent switch
        {
            IInvocationOperation call when call.Instance == current => call,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } argument
                when argument.Parameter?.Ordinal == 0 => call,
            _ => null,
        };
    }

    /// <summary>What a call is made on, or what a conversion holds; null for anything else.</summary>
    public static IOperation? ReceiverOf(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
        IConversionOperation conversion => conversion.Operand,
        _ => null,
    };
}
