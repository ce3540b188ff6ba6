using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The calls of a function in all sources of a compilation, by name; in the file that is analyzed, by symbol.</summary>
sealed class CallsByName(NamedCode code, SemanticModel model)
{
    /// <summary>Returns the calls of <paramref name="function"/>, and the places that name it without a call.</summary>
    public IEnumerable<SyntaxNode> Of(SyntaxNode function) => FunctionDeclaration.NameOf(function) is { } name
        ? code.UsesOf(name).Where(use => MayMean(use, function)).Select(Around)
        : [];

    /// <summary>Returns <paramref name="name"/> with what it is a member of, and with the arguments if it is called: <c>a.Name(b)</c>.</summary>
    public static SyntaxNode Around(SyntaxNode name)
    {
        SyntaxNode member = name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is MemberBindingExpressionSyntax
            ? name.Parent!
            : name;
        return member.Parent is InvocationExpressionSyntax call && call.Expression == member ? call : member;
    }

    bool MayMean(SimpleNameSyntax use, SyntaxNode function)
    {
        if (use.SyntaxTree != model.SyntaxTree || model.GetSymbolInfo(use).Symbol is not IMethodSymbol method || CalledCode.IsOverridable(method))
        {
            return true;
        }

        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return (definition.PartialImplementationPart ?? definition).DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == function.SyntaxTree && reference.Span == function.Span);
    }
}
