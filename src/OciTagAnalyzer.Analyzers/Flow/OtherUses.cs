using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// What else the code does with a name that it forwards to a sink: where it looks into the value, changes it or puts
/// a tag behind it, the value need be no whole reference. Recognized by syntax and name alone, which errs on the silent side.
/// </summary>
static class OtherUses
{
    /// <summary>
    /// True if some use of <paramref name="symbol"/>, where it is declared or around <paramref name="taker"/>, shows that its value may be other than
    /// a whole reference.
    /// </summary>
    public static bool ShowOtherMeaning(ISymbol symbol, SyntaxNode taker, CancellationToken cancellation) =>
        Scopes(symbol, taker, cancellation).Any(scope => scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == symbol.Name && Shows(symbol, name)));

    // The parameter of a primary constructor is seen by the whole type, as a property is.
    static IEnumerable<SyntaxNode> Scopes(ISymbol symbol, SyntaxNode taker, CancellationToken cancellation)
    {
        ISymbol owner = symbol is IPropertySymbol ? symbol.ContainingType : symbol.ContainingSymbol;
        SyntaxNode[] scopes = [.. owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))];
        SyntaxNode around = taker.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? taker.SyntaxTree.GetRoot(cancellation);
        return symbol is IPropertySymbol && !scopes.Any(scope => scope.Contains(around)) ? [.. scopes, around] : scopes;
    }

    static bool Shows(ISymbol symbol, ExpressionSyntax name)
    {
        ExpressionSyntax value = Whole(name);
        return value.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == value,
            ConditionalAccessExpressionSyntax access => access.Expression == value,
            ElementAccessExpressionSyntax => true,
            InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => MayHaveTagBehind(value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                !(IsNull(comparison.Left) || IsNull(comparison.Right)),
            IsPatternExpressionSyntax { Pattern: var pattern } => !IsNull(pattern),
            NameColonSyntax { Parent: SubpatternSyntax { Pattern: var pattern } } => !(IsNull(pattern) || pattern is VarPatternSyntax),
            SwitchExpressionSyntax choice => choice.GoverningExpression == value,
            SwitchStatementSyntax => true,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || IsAsked(argument),
            AssignmentExpressionSyntax assignment when assignment.Left == value => symbol is IParameterSymbol || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    static ExpressionSyntax Whole(ExpressionSyntax name)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } => access,
            _ => name,
        };
        while (whole.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    // A sentence may go on behind a name with a blank; a reference may not.
    static bool MayHaveTagBehind(ExpressionSyntax part)
    {
        for (SyntaxNode node = part; ; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Left == node:
                    return !(sum.Right is LiteralExpressionSyntax { Token: { Value: string behind } } && StartsWithBlank(behind));
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } hole when hole != whole.Contents[whole.Contents.Count - 1]:
                    return !(whole.Contents[whole.Contents.IndexOf(hole) + 1] is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && StartsWithBlank(text));
                case not (InterpolationSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }):
                    return false;
            }
        }
    }

    static bool StartsWithBlank(string text) => text.Length > 0 && char.IsWhiteSpace(text[0]);

    // A guard against nothing asks nothing of the text.
    static bool IsAsked(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax call || NameOf(call) is not { } method)
        {
            return false;
        }

        return method is nameof(string.Concat) or nameof(string.Join) or nameof(string.Format) ||
            (method is not (nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace)) && IsCondition(call));
    }

    static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    static bool IsCondition(ExpressionSyntax question)
    {
        SyntaxNode node = question;
        while (node.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax or PrefixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            IfStatementSyntax or WhileStatementSyntax or IsPatternExpressionSyntax or SwitchStatementSyntax => true,
            ConditionalExpressionSyntax choice => choice.Condition == node,
            SwitchExpressionSyntax choice => choice.GoverningExpression == node,
            BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.AddExpression) && !(binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == node),
            _ => false,
        };
    }

    static bool IsNull(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression),
        ConstantPatternSyntax pattern => IsNull(pattern.Expression),
        UnaryPatternSyntax pattern => IsNull(pattern.Pattern),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0 } => true,
        _ => false,
    };
}
