using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The calls before and after an operation in <c>a.B().C().D()</c>, including extension methods.</summary>
static class FluentChain
{
    /// <summary>The calls on the result of <paramref name="operation"/>, in execution order.</summary>
    public static IEnumerable<IInvocationOperation> After(IOperation operation)
    {
        for (IOperation current = operation; CallOn(current) is { } call; current = call)
        {
            yield return call;
        }
    }

    /// <summary>The calls whose results <paramref name="operation"/> is called on, the nearest first.</summary>
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

    /// <summary>The last call of the chain that contains <paramref name="operation"/>; the operation itself if no call follows.</summary>
    public static IOperation EndOf(IOperation operation) => After(operation).LastOrDefault() ?? operation;

    /// <summary>The start of the chain that contains <paramref name="operation"/>: a name, a creation, or a call without a receiver.</summary>
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

    /// <summary>The receiver of a call, or the operand of a conversion; null for anything else.</summary>
    public static IOperation? ReceiverOf(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
        IConversionOperation conversion => conversion.Operand,
        _ => null,
    };
}
