using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The sources of a compilation by their syntax alone, for what need not be bound to be recognized.</summary>
static class SourceTrees
{
    /// <summary>All nodes of the sources that hold one of <paramref name="words"/>.</summary>
    public static IEnumerable<SyntaxNode> NodesMentioning(Compilation compilation, IEnumerable<string> words)
    {
        var search = new SourceWords(words);
        return compilation.SyntaxTrees.Where(tree => search.AreAnyIn(tree.GetText())).SelectMany(tree => tree.GetRoot().DescendantNodes());
    }

    /// <summary>The last name of <paramref name="expression"/>: <c>c</c> of <c>a.b.c</c> and of <c>a.b.c(d)</c>; null if it has none.</summary>
    public static string? NameOf(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        _ => null,
    };
}
