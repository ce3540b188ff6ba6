using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// Other uses of a name that is forwarded to a sink. If the code inspects the value, changes it or appends a tag,
/// the value may be an incomplete reference. Recognized by syntax and name only; in doubt, nothing is reported.
/// </summary>
static class OtherUses
{
    /// <summary>
    /// True if a use of <paramref name="symbol"/>, in its declaring scope or in the type around <paramref name="use"/>, shows that its value may be
    /// something other than a complete reference.
    /// </summary>
    public static bool ShowOtherMeaning(ISymbol symbol, SyntaxNode use, CancellationToken cancellation) =>
        Scopes(symbol, use, cancellation).Any(scope => scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == symbol.Name && Shows(symbol, name)));

    // The scope of a parameter of a primary constructor is the whole type, as for a property.
    static IEnumerable<SyntaxNode> Scopes(ISymbol symbol, SyntaxNode use, CancellationToken cancellation)
    {
        ISymbol owner = symbol is IPropertySymbol ? symbol.ContainingType : symbol.ContainingSymbol;
        SyntaxNode[] scopes = [.. owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))];
        SyntaxNode around = use.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? use.SyntaxTree.GetRoot(cancellation);
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
            InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => MayPrecedeTag(value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                !(IsNull(comparison.Left) || IsNull(comparison.Right)),
            IsPatternExpressionSyntax { Pattern: var pattern } => !IsNull(pattern),
            NameColonSyntax { Parent: SubpatternSyntax { Pattern: var pattern } } => !(IsNull(pattern) || pattern is VarPatternSyntax),
            SwitchExpressionSyntax choice => choice.GoverningExpression == value,
            SwitchStatementSyntax => true,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || IsInspected(argument),
            AssignmentExpressionSyntax assignment when assignment.Left == value =>
                symbol is IParameterSymbol || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
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
        while (whole.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    // White space after the name shows that the text is a sentence and not a reference.
    static bool MayPrecedeTag(ExpressionSyntax part)
    {
        for (SyntaxNode node = part; ; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Left == node:
                    return !(sum.Right is LiteralExpressionSyntax { Token: { Value: string next } } && StartsWithWhiteSpace(next));
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } hole when hole != whole.Contents[whole.Contents.Count - 1]:
                    InterpolatedStringContentSyntax following = whole.Contents[whole.Contents.IndexOf(hole) + 1];
                    return !(following is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && StartsWithWhiteSpace(text));
                case not (InterpolationSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }):
                    return false;
            }
        }
    }

    static bool StartsWithWhiteSpace(string text) => text.Length > 0 && char.IsWhiteSpace(text[0]);

    // A guard against a null or empty value does not inspect the text.
    static bool IsInspected(ArgumentSyntax argument)
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

    static bool IsCondition(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax or PrefixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            IfStatementSyntax or WhileStatementSyntax or IsPatternExpressionSyntax or SwitchStatementSyntax => true,
            ConditionalExpressionSyntax choice => choice.Condition == node,
            SwitchExpressionSyntax choice => choice.GoverningExpression == node,
            BinaryExpressionSyntax binary =>
                !binary.IsKind(SyntaxKind.AddExpression) && !(binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == node),
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
