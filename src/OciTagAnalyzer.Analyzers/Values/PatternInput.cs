using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>What a pattern is asked of, and so what a variable that it declares is another name for.</summary>
static class PatternInput
{
    /// <summary>The variable that <paramref name="pattern"/> declares; null where it declares none.</summary>
    public static ISymbol? NameOf(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    /// <summary>The value that <paramref name="pattern"/> is asked of: an expression, or a property of one; null where it is an element.</summary>
    public static IOperation? Of(IPatternOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation question => question.Value,
        INegatedPatternOperation or IBinaryPatternOperation => Of((IPatternOperation)pattern.Parent),
        IPropertySubpatternOperation { Member: var member } => member,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
        IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
        _ => null,
    };
}
