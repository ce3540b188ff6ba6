using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The local variable that a loop gives each element of a collection in turn.</summary>
static class LoopVariable
{
    /// <summary>The operation that gives the collection; null where the local is no such variable.</summary>
    public static IOperation? CollectionOf(ILocalReferenceOperation reference)
    {
        foreach (IOperation operation in EnclosingMember.OperationsAround(reference))
        {
            if (operation is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var variable } } loop &&
                SymbolEqualityComparer.Default.Equals(variable, reference.Local))
            {
                return Conversions.Within(loop.Collection);
            }
        }

        return null;
    }
}
