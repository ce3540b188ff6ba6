using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The values that a function returns if a function is passed instead of a value.</summary>
static class ReturnedText
{
    /// <summary>The values that <paramref name="value"/> returns if it is a lambda or a method group of the same file; otherwise the value itself.</summary>
    public static IEnumerable<IOperation> Of(IOperation value) => FunctionIn(value) switch
    {
        IAnonymousFunctionOperation { Symbol: var lambda } => ReturnedBy(lambda, value),
        IMethodReferenceOperation { Method: var method } => ReturnedBy(method, value),
        _ => Conversions.Within(value) is IDelegateCreationOperation ? [] : [value],
    };

    /// <summary>Returns the lambda or method that <paramref name="value"/> is; anything else without its conversions.</summary>
    // The operation of a member's initializer is the function itself.
    public static IOperation FunctionIn(IOperation value) =>
        Conversions.Within(value) is IDelegateCreationOperation { Target: var target } ? target : Conversions.Within(value);

    // A semantic model is only available for the file that is being analyzed.
    static IEnumerable<IOperation> ReturnedBy(IMethodSymbol function, IOperation use) => ReturnedExpressions.Of(function, CancellationToken.None)
        .Where(expression => expression.SyntaxTree == use.Syntax.SyntaxTree)
        .Select(expression => use.SemanticModel?.GetOperation(expression))
        .OfType<IOperation>();
}
