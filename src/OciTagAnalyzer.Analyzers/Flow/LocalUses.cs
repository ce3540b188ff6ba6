using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The uses of a local variable or parameter, by syntax only.</summary>
static class LocalUses
{
    /// <summary>Returns the member that contains <paramref name="node"/>: the whole file for top-level statements.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax) or CompilationUnitSyntax)
            {
                return ancestor;
            }
        }

        return node.SyntaxTree.GetRoot();
    }

    /// <summary>
    /// Returns the code in which <paramref name="name"/> is a local variable or parameter at <paramref name="place"/>; null if it is neither.
    /// </summary>
    public static SyntaxNode? ScopeOf(string name, SyntaxNode place) => ScopeOf(place).DescendantNodesAndSelf()
        .Where(node => DeclaredName(node) == name)
        .Select(ScopeOfDeclaration)
        .LastOrDefault(scope => scope.Span.Contains(place.Span));

    static string? DeclaredName(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable when variable.Parent?.Parent is not BaseFieldDeclarationSyntax => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => null,
    };

    static SyntaxNode ScopeOfDeclaration(SyntaxNode declaration) => declaration.AncestorsAndSelf().First(node =>
        node is BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or CompilationUnitSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or SwitchExpressionArmSyntax or QueryExpressionSyntax ||
        node is MemberDeclarationSyntax and not GlobalStatementSyntax);

    /// <summary>Returns all uses of the variable <paramref name="name"/> in <paramref name="scope"/>.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(string name, SyntaxNode scope) => scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use =>
        use.Identifier.ValueText == name &&
        use.Parent is not (NameColonSyntax or MemberBindingExpressionSyntax) &&
        !(use.Parent is MemberAccessExpressionSyntax access && access.Name == use));

    /// <summary>
    /// Returns the uses of the variable <paramref name="name"/> that may run after <paramref name="place"/>, while it contains the same object.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="place">The node after which the variable contains the object.</param>
    /// <param name="isEnd">True for a statement that ends the use of the object; null if only an assignment does.</param>
    public static IEnumerable<IdentifierNameSyntax> After(string name, SyntaxNode place, Func<StatementSyntax, bool>? isEnd = null)
    {
        SyntaxNode scope = ScopeOf(name, place) ?? ScopeOf(place);
        StatementSyntax? end = StatementsAfter(place).FirstOrDefault(statement => Replaces(statement, name) || isEnd?.Invoke(statement) == true);
        return Of(name, scope).Where(use =>
            use.SpanStart >= place.Span.End ? end is null || use.SpanStart < end.SpanStart || RunsAnyTime(use, place, scope) : RunsAnyTime(use, place, scope));
    }

    // c = other;
    static bool Replaces(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax
        {
            Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left, Right: var right },
        } &&
        left.Identifier.ValueText == name && !Of(name, right.Parent!).Any(use => right.Span.Contains(use.Span));

    static IEnumerable<StatementSyntax> StatementsAfter(SyntaxNode place) => place.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        { Parent: BlockSyntax block } => block.Statements.Where(statement => statement.SpanStart >= place.Span.End),
        { Parent: SwitchSectionSyntax section } => section.Statements.Where(statement => statement.SpanStart >= place.Span.End),
        { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax file } } =>
            file.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).Where(statement => statement.SpanStart >= place.Span.End),
        _ => [],
    };

    // In a function that does not contain the place, or in the same loop.
    static bool RunsAnyTime(SyntaxNode use, SyntaxNode place, SyntaxNode scope) => use.Ancestors().TakeWhile(ancestor => ancestor != scope).Any(ancestor =>
        ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            ? !ancestor.Span.Contains(place.Span)
            : ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax &&
                ancestor.Span.Contains(place.Span));
}
