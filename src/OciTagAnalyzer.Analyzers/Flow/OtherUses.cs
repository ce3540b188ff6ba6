using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// Other uses of a member that is forwarded to a sink. If the code inspects the value, changes it or appends a tag,
/// the value may be an incomplete reference. In doubt, nothing is reported.
/// </summary>
sealed class OtherUses(CodeScope scope)
{
    // Variables that are assigned to each other.
    const int MaxDepth = 4;

    readonly Dictionary<(ISymbol Member, SyntaxNode Around), bool> known = [];

    /// <summary>
    /// True if a use of <paramref name="symbol"/>, in its declaring scope or in the type around <paramref name="use"/>, shows that its value may be
    /// something other than a complete reference.
    /// </summary>
    public bool ShowOtherMeaning(ISymbol symbol, SyntaxNode use)
    {
        SyntaxNode around = use.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? use.SyntaxTree.GetRoot(scope.Cancellation);
        if (!known.TryGetValue((symbol, around), out bool show))
        {
            ISymbol[] related = [.. RelatedMembers.Of(symbol, scope)];
            known.Add((symbol, around), show = related.Any(one => ShowIn(one, related, around)));
        }

        return show;
    }

    bool ShowIn(ISymbol symbol, ISymbol[] related, SyntaxNode around) => Scopes(symbol, around)
        .SelectMany(code => NamedTokens.In(code, symbol.Name, scope.Cancellation))
        .OfType<IdentifierNameSyntax>()
        .Any(name => Shows(name, TypeOf(symbol)) && MayBe(related, name));

    // The scope of a parameter of a primary constructor is the whole type, as for a property.
    IEnumerable<SyntaxNode> Scopes(ISymbol symbol, SyntaxNode around)
    {
        bool isMember = symbol is not IParameterSymbol;
        ISymbol owner = isMember ? symbol.ContainingType : symbol.ContainingSymbol;
        SyntaxNode[] scopes = [.. owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(scope.Cancellation))];
        return isMember && !scopes.Any(code => code.Contains(around)) ? [.. scopes, around] : scopes;
    }

    // Another member may have the same name.
    bool MayBe(ISymbol[] related, SyntaxNode name) =>
        scope.SymbolOf(name) is not { } used || related.Any(symbol => AreRelated(symbol, used.OriginalDefinition));

    static bool AreRelated(ISymbol symbol, ISymbol used) => SymbolEqualityComparer.Default.Equals(symbol, used) || IsPositional(symbol, used);

    static bool IsPositional(ISymbol symbol, ISymbol used) =>
        symbol is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(PositionalParameter.Of(property), used) ||
        used is IPropertySymbol other && SymbolEqualityComparer.Default.Equals(PositionalParameter.Of(other), symbol);

    static bool Shows(ExpressionSyntax name, ITypeSymbol? type, int depth = 0)
    {
        ExpressionSyntax value = Whole(name);
        return value.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == value &&
                (type is { IsTupleType: true } || IsHeld(access, type) ? Shows(access.Name, type: null, depth) : IsInspecting(access.Name, type)),
            ConditionalAccessExpressionSyntax { WhenNotNull: var then } access =>
                access.Expression == value && (MemberOf(then) is not { } member || IsInspecting(member, type)),
            ElementAccessExpressionSyntax access =>
                access.Expression == value && (IsText(type) || (name is SimpleNameSyntax simple && ElementChange.Replaces(simple))),
            InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => MayPrecedeTag(value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                !(IsMissing(comparison.Left) || IsMissing(comparison.Right)),
            IsPatternExpressionSyntax { Pattern: var pattern } => !IsNeutral(pattern) || AreOfVariables(pattern, type, depth),
            NameColonSyntax { Parent: SubpatternSyntax { Pattern: var pattern } } => !IsNeutral(pattern) || AreOfVariables(pattern, type, depth),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } =>
                IsText(type) && AreOf(variable.Identifier.ValueText, variable, depth),
            SwitchExpressionSyntax choice => choice.GoverningExpression == value,
            SwitchStatementSyntax => true,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || IsInspected(argument) ||
                (!IsText(type) && name is SimpleNameSyntax passed && ElementChange.Replaces(passed)),
            AssignmentExpressionSyntax assignment when assignment.Left == value =>
                !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    // The variable has the same value: image is string text && text.Contains(':')
    static bool AreOfVariables(PatternSyntax pattern, ITypeSymbol? type, int depth) => IsText(type) && pattern.DescendantNodes()
        .OfType<SingleVariableDesignationSyntax>()
        .Any(variable => AreOf(variable.Identifier.ValueText, variable, depth));

    static bool AreOf(string variable, SyntaxNode declaration, int depth) => depth < MaxDepth && LocalUses.ScopeOf(variable, declaration) is { } scope &&
        LocalUses.Of(variable, scope).Any(use => Shows(use, type: null, depth + 1));

    static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    // The elements of a collection are used one by one.
    static bool IsText(ITypeSymbol? type) => ElementType.Of(type) is null;

    // Reads or assigns the text: Current.Value
    static bool IsHeld(MemberAccessExpressionSyntax access, ITypeSymbol? type) =>
        HeldValue.IsHolder(type) && access.Name.Identifier.ValueText == nameof(Lazy<object>.Value);

    // These members neither depend on a tag nor add one.
    static bool IsInspecting(SimpleNameSyntax member, ITypeSymbol? type) => IsText(type) && member.Identifier.ValueText is not (
        nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd) or nameof(string.ToLower) or nameof(string.ToLowerInvariant)
        or nameof(string.Length) or nameof(string.ToString) or nameof(string.GetHashCode) or nameof(Action.Invoke));

    static SimpleNameSyntax? MemberOf(ExpressionSyntax then) => then switch
    {
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var name } } => name,
        MemberBindingExpressionSyntax { Name: var name } => name,
        _ => null,
    };

    static ExpressionSyntax Whole(ExpressionSyntax name)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } => access,
            _ => name,
        };
        while (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole || whole.Parent is AwaitExpressionSyntax ||
            whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" or "ConfigureAwait" } invoked && invoked.Expression == whole)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

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

    // Patterns that do not inspect the text: is string image, is { Length: > 0 }, is not (null or ""), is [var image, ..]
    static bool IsNeutral(PatternSyntax pattern) => pattern switch
    {
        VarPatternSyntax or DeclarationPatternSyntax or TypePatternSyntax or DiscardPatternSyntax or SlicePatternSyntax => true,
        ConstantPatternSyntax { Expression: var constant } => IsMissing(constant),
        UnaryPatternSyntax { Pattern: var inner } => IsNeutral(inner),
        ParenthesizedPatternSyntax { Pattern: var inner } => IsNeutral(inner),
        BinaryPatternSyntax { Left: var left, Right: var right } => IsNeutral(left) && IsNeutral(right),
        ListPatternSyntax list => list.Patterns.All(IsNeutral),
        RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause.Subpatterns: var parts } =>
            parts.All(part => part is { NameColon.Name.Identifier.ValueText: nameof(string.Length) }),
        _ => false,
    };

    static bool IsMissing(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax literal && (literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.Token.Value is "");
}
