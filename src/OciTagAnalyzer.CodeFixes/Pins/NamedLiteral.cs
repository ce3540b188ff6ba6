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
    /// or a library as something else than a whole reference; names given to that name count as well.
    /// </summary>
    public static async Task<bool> HasOtherUseAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || NameOf(root.FindNode(span, getInnermostNodeForTie: true), model, cancellation) is not { } name)
        {
            return false;
        }

        var names = new Queue<ISymbol>([name]);
        var seen = new HashSet<ISymbol>(names, SymbolEqualityComparer.Default);
        while (names.Count > 0)
        {
            foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(names.Dequeue(), document.Project.Solution, cancellation).ConfigureAwait(false))
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
                    if (IsPartOfString(use) || (use is ExpressionSyntax expression && !new LibraryUse(location.Document.Project, meaning, cancellation).MayHaveTag(expression)))
                    {
                        return true;
                    }

                    if (NameOf(use, meaning, cancellation) is { } alias && seen.Add(alias))
                    {
                        names.Enqueue(alias);
                    }
                }
            }
        }

        return false;
    }

    static ISymbol? NameOf(SyntaxNode value, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode? node = value; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax:
                    return model.GetDeclaredSymbol(node, cancellation);
                case AssignmentExpressionSyntax assignment when assignment.Right.Span.Contains(value.Span):
                    return model.GetSymbolInfo(assignment.Left, cancellation).Symbol is ILocalSymbol local ? local : null;
                case ReturnStatementSyntax { Parent.Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } }:
                    return model.GetDeclaredSymbol(property, cancellation);
                case ArgumentSyntax or StatementSyntax or InitializerExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    // What stands around a value and leaves it as it is.
    static SyntaxNode WholeOf(SyntaxNode reference)
    {
        SyntaxNode whole = reference;
        while (whole.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
            or ConditionalExpressionSyntax)
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
