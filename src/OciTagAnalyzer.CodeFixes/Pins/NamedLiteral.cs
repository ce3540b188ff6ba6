using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A literal with a name: the value of a constant, a field, a property or a variable.</summary>
static class NamedLiteral
{
    /// <summary>
    /// Returns the first place where code uses the name of the literal at <paramref name="span"/> as a part of a longer string, or passes it to a
    /// library as something other than a whole reference; null if there is none. Aliases of the name count as well.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="span">The span of the literal.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <param name="isKnown">Returns true for a use that changes correctly with the literal; null if there is none.</param>
    public static async Task<Location?> FindOtherUseAsync(
        Document document, TextSpan span, CancellationToken cancellation, Func<SyntaxNode, LibraryUse, bool>? isKnown = null)
    {
        var others = new List<Location>();
        foreach (NamedUse use in await UsesAsync(document, span, cancellation).ConfigureAwait(false))
        {
            var library = new LibraryUse(use.Project, use.Model, cancellation);
            bool isOther = IsPartOfString(use.Node) || (use.Node is ExpressionSyntax expression && !library.MayHaveTag(expression));
            if (isOther && isKnown?.Invoke(use.Node, library) != true)
            {
                others.Add(use.Node.GetLocation());
            }
        }

        return others.OrderBy(other => other.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(other => other.SourceSpan.Start).FirstOrDefault();
    }

    /// <summary>Returns the places where code uses the name of the literal at <paramref name="span"/>, or an alias of it.</summary>
    public static async Task<IReadOnlyList<NamedUse>> UsesAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var uses = new List<NamedUse>();
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return uses;
        }

        var names = new Queue<ISymbol>(NamesOf(root.FindNode(span, getInnermostNodeForTie: true), model, cancellation));
        var seen = new HashSet<ISymbol>(names, SymbolEqualityComparer.Default);
        while (names.Count > 0)
        {
            IEnumerable<ReferencedSymbol> references = await SymbolFinder
                .FindReferencesAsync(names.Dequeue(), document.Project.Solution, cancellation)
                .ConfigureAwait(false);
            foreach (ReferencedSymbol referenced in references)
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
                    uses.Add(new(location.Document.Project, meaning, use));
                    foreach (ISymbol alias in NamesOf(use, meaning, cancellation).Where(seen.Add))
                    {
                        names.Enqueue(alias);
                    }
                }
            }
        }

        return uses;
    }

    static IEnumerable<ISymbol> NamesOf(SyntaxNode value, SemanticModel model, CancellationToken cancellation) =>
        PlacesOf(value).Select(place => place switch
        {
            ExpressionSyntax target => model.GetSymbolInfo(target, cancellation).Symbol as ILocalSymbol,
            _ => model.GetDeclaredSymbol(place, cancellation),
        }).OfType<ISymbol>();

    // The declarations of the names, or the targets of assignments.
    static IEnumerable<SyntaxNode> PlacesOf(SyntaxNode value)
    {
        for (SyntaxNode? node = value; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax:
                    return [node];
                case AssignmentExpressionSyntax assignment when assignment.Right.Span.Contains(value.Span):
                    return [assignment.Left];
                case ArgumentSyntax { Parent: TupleExpressionSyntax } part:
                    return TargetOf(part) is { } target ? [target] : [];
                case IsPatternExpressionSyntax question when question.Expression.Span.Contains(value.Span):
                    return DeclaredIn(question.Pattern);
                case SwitchExpressionSyntax choice when choice.GoverningExpression.Span.Contains(value.Span):
                    return choice.Arms.SelectMany(arm => DeclaredIn(arm.Pattern));
                case ReturnStatementSyntax { Parent.Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } }:
                    return [property];
                case ArgumentSyntax or StatementSyntax or InitializerExpressionSyntax:
                    return [];
            }
        }

        return [];
    }

    static IEnumerable<SyntaxNode> DeclaredIn(PatternSyntax pattern) => pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>();

    // var (name, tag) = ("redis", "7"), also nested
    static SyntaxNode? TargetOf(ArgumentSyntax part)
    {
        var tuple = (TupleExpressionSyntax)part.Parent!;
        SyntaxNode? target = tuple.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == tuple => assignment.Left,
            ArgumentSyntax { Parent: TupleExpressionSyntax } outer => TargetOf(outer),
            _ => null,
        };
        int index = tuple.Arguments.IndexOf(part);
        SyntaxNode? element = target switch
        {
            TupleExpressionSyntax { Arguments: var elements } when index < elements.Count => elements[index].Expression,
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } }
                when index < variables.Count => variables[index],
            ParenthesizedVariableDesignationSyntax { Variables: var variables } when index < variables.Count => variables[index],
            _ => null,
        };
        return element is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } ? single : element;
    }

    // The outermost expression with the same value.
    static SyntaxNode WholeOf(SyntaxNode reference)
    {
        SyntaxNode whole = reference;
        while (whole.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax
            or SwitchExpressionArmSyntax or SwitchExpressionSyntax
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
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } } =>
            method is nameof(string.Format) or nameof(string.Concat) or nameof(string.Join),
        _ => false,
    };
}
