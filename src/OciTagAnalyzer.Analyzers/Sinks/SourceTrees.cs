using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Accesses the syntax of a compilation's sources without binding it.</summary>
static class SourceTrees
{
    /// <summary>Returns all nodes of the sources that contain one of <paramref name="words"/>.</summary>
    public static IEnumerable<SyntaxNode> NodesMentioning(Compilation compilation, IEnumerable<string> words) =>
        Mentioning(compilation, words).SelectMany(tree => tree.GetRoot().DescendantNodes());

    /// <summary>Returns all sources that contain one of <paramref name="words"/>.</summary>
    public static IEnumerable<SyntaxTree> Mentioning(Compilation compilation, IEnumerable<string> words)
    {
        var search = new SourceWords(words);
        return compilation.SyntaxTrees.Where(tree => search.AreAnyIn(tree.GetText()));
    }

    /// <summary>Returns the last name of <paramref name="expression"/>: <c>c</c> of <c>a.b.c</c> and of <c>a.b.c(d)</c>; null if it has none.</summary>
    public static string? NameOf(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        _ => null,
    };
}
