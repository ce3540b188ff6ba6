using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The body or initializer of a member.</summary>
static class EnclosingMember
{
    /// <summary>Returns all operations of the member that contains <paramref name="operation"/>, including lambdas and local functions.</summary>
    public static IEnumerable<IOperation> OperationsAround(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation.DescendantsAndSelf();
    }
}
