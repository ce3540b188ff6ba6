using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>All that one member does: its body, or its initializer.</summary>
static class EnclosingMember
{
    /// <summary>Every operation of the member that holds <paramref name="operation"/>, lambdas and local functions included.</summary>
    public static IEnumerable<IOperation> OperationsAround(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation.DescendantsAndSelf();
    }
}
