using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Tool.Workspace.StandIns;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Follows an object through the syntax: calls on it, and local variables that contain it. Each name of such a variable counts as a use.</summary>
sealed class ObjectUses
{
    readonly CertainUses certain;
    readonly ExpressionSyntax created;
    readonly HashSet<string> variables = new(StringComparer.Ordinal);
    bool isUsed;

    ObjectUses(ExpressionSyntax created, CertainUses certain) => (this.created, this.certain) = (created, certain);

    /// <summary>True if the code does nothing with the object but what is certain.</summary>
    /// <param name="created">The expression that creates the object, or that gives it its image.</param>
    /// <param name="certain">What is certain.</param>
    public static bool AreCertain(ExpressionSyntax created, CertainUses certain)
    {
        var uses = new ObjectUses(created, certain);
        return uses.Follow(created) && (uses.isUsed || !certain.MustBeUsed);
    }

    bool Follow(ExpressionSyntax value)
    {
        while (value.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } member && member.Expression == value)
        {
            string name = member.Name.Identifier.ValueText;
            if (name == certain.Last)
            {
                isUsed = true;
                return next.ArgumentList.Arguments.Count == 0;
            }

            if (certain.Reading.Contains(name))
            {
                return true;
            }

            if (!certain.Keeping.Contains(name))
            {
                return false;
            }

            value = next;
        }

        switch (value.Parent)
        {
            case ExpressionStatementSyntax:
                return true;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable }:
                return FollowVariable(variable, variable.Identifier.ValueText);
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: IdentifierNameSyntax target } assignment when assignment.Right == value:
                return FollowVariable(assignment, target.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var property } member when member.Expression == value:
                return certain.ImageProperties?.Contains(property) == false;
            case ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } }
            }:
                isUsed = true;
                return certain.Taking.Contains(method);
            default:
                return false;
        }
    }

    bool FollowVariable(SyntaxNode node, string name)
    {
        if (!variables.Add(name))
        {
            return true;
        }

        return node.Ancestors().FirstOrDefault(scope => StatementsOf(scope).Any(statement => Declares(statement, name))) is { } scope
            && scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name).All(IsCertain);
    }

    static IEnumerable<SyntaxNode> StatementsOf(SyntaxNode scope) => scope switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement),
        _ => [],
    };

    static bool Declares(SyntaxNode statement, string name) =>
        statement is LocalDeclarationStatementSyntax local && local.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name);

    bool IsCertain(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Name == use => true,
        NameColonSyntax => true,

        // Another object would have another image.
        AssignmentExpressionSyntax assignment when assignment.Left == use => IsSameObject(assignment.Right),
        _ => Follow(use),
    };

    bool IsSameObject(ExpressionSyntax value)
    {
        while (value != created && value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } })
        {
            value = receiver;
        }

        return value == created || (value is IdentifierNameSyntax name && variables.Contains(name.Identifier.ValueText));
    }
}
