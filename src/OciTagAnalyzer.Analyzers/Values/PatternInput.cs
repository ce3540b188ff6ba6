using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The input of a pattern, which is also the value of a variable that the pattern declares.</summary>
static class PatternInput
{
    /// <summary>The variable that <paramref name="pattern"/> declares; null if it declares none.</summary>
    public static ISymbol? NameOf(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    /// <summary>
    /// The value that <paramref name="pattern"/> is matched with: an expression, a property, or the part with an index of one of these; null if it is
    /// any other.
    /// </summary>
    public static (IOperation Value, int? Part)? Of(IPatternOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation test => (test.Value, null),
        INegatedPatternOperation or IBinaryPatternOperation => Of((IPatternOperation)pattern.Parent),
        IPropertySubpatternOperation { Member: var member } => (member, null),
        IRecursivePatternOperation whole => PartOf(whole, whole.DeconstructionSubpatterns.IndexOf(pattern)),

        // The index of an element after a slice is unknown.
        IListPatternOperation whole => whole.Patterns.TakeWhile(part => part is not ISlicePatternOperation).Contains(pattern)
            ? PartOf(whole, whole.Patterns.IndexOf(pattern))
            : null,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => (choice.Value, null),
        IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => (choice.Value, null),
        _ => null,
    };

    static (IOperation Value, int? Part)? PartOf(IPatternOperation whole, int index) =>
        index < 0 || Of(whole) is not { Part: null, Value: var value } ? null
        : Conversions.Within(value) is ITupleOperation { Elements: var parts } && index < parts.Length ? (parts[index], null)
        : (value, index);
}
