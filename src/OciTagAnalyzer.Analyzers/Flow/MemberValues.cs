using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// The values of members that do not depend on where they are read. Each is evaluated once, because the code of every use would have to be bound
/// again.
/// </summary>
/// <param name="scope">The code that can be bound.</param>
/// <param name="evaluator">Creates an evaluator that binds the code of the scope.</param>
sealed class MemberValues(CodeScope scope, Func<ValueEvaluator> evaluator)
{
    readonly Dictionary<ISymbol, IReadOnlyList<TextValue>> known = new(SymbolEqualityComparer.Default);
    readonly Dictionary<ISymbol, bool> assigned = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the values of <paramref name="member"/>, as read by <paramref name="use"/>; null if the use cannot be bound, or must be.</summary>
    public IReadOnlyList<TextValue>? Of(ISymbol member, SyntaxNode use) => member switch
    {
        IParameterSymbol parameter => MayBeAssigned(parameter)
            ? null
            : [TextValue.Of(ValueEvaluator.HoleOf(use) with { Source = parameter.OriginalDefinition, Read = use })],
        IFieldSymbol field when LiteralOf(field) is { } literal => [literal],
        _ => Evaluated(member, use),
    };

    IReadOnlyList<TextValue>? Evaluated(ISymbol member, SyntaxNode use)
    {
        if (!known.TryGetValue(member, out IReadOnlyList<TextValue>? values) && scope.Bind(use) is { } operation)
        {
            known.Add(member, values = evaluator().Evaluate(operation));
        }

        return values;
    }

    TextValue? LiteralOf(IFieldSymbol field) => (field.IsConst || field.IsReadOnly) &&
        MemberInitializer.Of(field, scope.Cancellation) is LiteralExpressionSyntax { Token: { Value: string text } token } literal
            ? TextValue.Of(new(text, null, token, literal))
            : null;

    // By name only. A primary constructor has the whole type as its body.
    bool MayBeAssigned(IParameterSymbol parameter)
    {
        if (!assigned.TryGetValue(parameter, out bool isAssigned))
        {
            assigned.Add(parameter, isAssigned =
                parameter.ContainingSymbol.DeclaringSyntaxReferences is not [var declared] ||
                declared.GetSyntax(scope.Cancellation) is not BaseMethodDeclarationSyntax code ||
                NamedTokens.In(code, parameter.Name, scope.Cancellation).Any(WrittenName.Is));
        }

        return isAssigned;
    }
}
