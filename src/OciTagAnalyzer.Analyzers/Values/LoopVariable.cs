using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The iteration variable of a <c>foreach</c> loop.</summary>
static class LoopVariable
{
    /// <summary>The operation that gives the collection of the loop; null if the local is not an iteration variable.</summary>
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
