using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The indexes that lead to a component of nested tuples: <c>var (name, (image, port)) = …</c>.</summary>
static class TuplePath
{
    /// <summary>Returns the indexes of the target that is <paramref name="variable"/>, from the outermost tuple on; null if it is none of them.</summary>
    public static IReadOnlyList<int>? To(ISymbol variable, ITupleOperation targets)
    {
        for (int i = 0; i < targets.Elements.Length; i++)
        {
            IOperation target = Declared(targets.Elements[i]);
            ISymbol? named = (target as ILocalReferenceOperation)?.Local ?? (ISymbol?)(target as IParameterReferenceOperation)?.Parameter;
            if (SymbolEqualityComparer.Default.Equals(named, variable))
            {
                return [i];
            }

            if (target is ITupleOperation nested && To(variable, nested) is { } inner)
            {
                return [i, .. inner];
            }
        }

        return null;
    }

    /// <summary>Returns the component at <paramref name="path"/> of a written tuple; null if another operation gives one of the tuples.</summary>
    public static IOperation? In(IOperation tuple, IEnumerable<int> path) => path.Aggregate((IOperation?)tuple, (whole, index) =>
        whole is not null && Conversions.Within(whole) is ITupleOperation { Elements: var parts } ? parts.ElementAtOrDefault(index) : null);

    /// <summary>The variable or tuple that <paramref name="target"/> declares or names.</summary>
    public static IOperation Declared(IOperation target) => target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
}
