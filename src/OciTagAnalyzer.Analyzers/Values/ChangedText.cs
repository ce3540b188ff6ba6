using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Determines by syntax whether a conversion of the project keeps the text: a conversion of a library wraps it.</summary>
static class ChangedText
{
    /// <summary>True if the code of <paramref name="conversion"/>, or of a constructor of its type, composes a text or calls a method.</summary>
    public static bool MayBeMadeBy(IMethodSymbol conversion, CancellationToken cancellation) => conversion.ContainingType.InstanceConstructors
        .Prepend(conversion)
        .Where(method => !method.IsImplicitlyDeclared)
        .SelectMany(method => method.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax(cancellation))
        .Where(code => code is BaseMethodDeclarationSyntax)
        .Any(code => code.DescendantNodes().Any(node =>
            node is InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }));
}
