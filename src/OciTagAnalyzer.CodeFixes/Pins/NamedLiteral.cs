using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A literal that has a name: a constant's, a field's, a property's or a variable's initializer.</summary>
static class NamedLiteral
{
    /// <summary>
    /// True where the literal at <paramref name="span"/> has a name that some code uses as a part of a longer string,
    /// or a library as something else than a whole reference.
    /// </summary>
    public static async Task<bool> HasOtherUseAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || DeclarationOf(root.FindNode(span, getInnermostNodeForTie: true)) is not { } declaration ||
            model.GetDeclaredSymbol(declaration, cancellation) is not { } symbol)
        {
            return false;
        }

        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellation).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                SyntaxNode? other = await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                SemanticModel? meaning = await location.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
                if (other is null || meaning is null)
                {
                    continue;
                }

                SyntaxNode use = WholeOf(other.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true));
                if (IsPartOfString(use) || (use is ExpressionSyntax expression && !new LibraryUse(meaning, cancellation).MayHaveTag(expression)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    static SyntaxNode? DeclarationOf(SyntaxNode literal)
    {
        for (SyntaxNode? node = literal; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax:
                    return node;
                case ArgumentSyntax or StatementSyntax or InitializerExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    static SyntaxNode WholeOf(SyntaxNode reference)
    {
        SyntaxNode whole = reference;
        while (whole.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            whole = whole.Parent;
        }

        return whole;
    }

    static bool IsPartOfString(SyntaxNode whole) => whole.Parent switch
    {
        InterpolationSyntax => true,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Format) or nameof(string.Concat) or nameof(string.Join) } } } => true,
        _ => false,
    };
}
