using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <content>Follows an expression that is the object to the expressions, statements and variables around it.</content>
sealed partial class ObjectTrail
{
    // The expression is the object, or something that contains it.
    void FollowValue(SyntaxNode node)
    {
        switch (node.Parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or RefExpressionSyntax
                or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax
                or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax or SwitchExpressionArmSyntax or WithExpressionSyntax or ExpressionElementSyntax
                or SpreadElementSyntax or CollectionExpressionSyntax:
                next.Enqueue(node.Parent);
                break;
            case SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax:
                FollowDesignations(node.Parent, node);
                if (node is SwitchExpressionArmSyntax)
                {
                    next.Enqueue(node.Parent);
                }

                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.CoalesceExpression }:
                next.Enqueue(node.Parent);
                break;
            case ConditionalExpressionSyntax choice when choice.Condition != node:
                next.Enqueue(choice);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == node:
                FollowTarget(assignment.Left, assignment);
                next.Enqueue(assignment);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                FollowName(variable.Identifier.ValueText, variable);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Follow(code.UsesOf(property.Identifier.ValueText).Select(CallsByName.Around));
                break;
            case MemberAccessExpressionSyntax access when access.Expression == node:
                FollowMember(access, access.Name);
                break;
            case MemberAccessExpressionSyntax access:
                next.Enqueue(access);
                break;
            case ConditionalAccessExpressionSyntax access when access.Expression == node:
                if (access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } binding)
                {
                    FollowMember(binding, binding.Name);
                }

                next.Enqueue(access);
                break;
            case ElementAccessExpressionSyntax element when element.Expression == node:
                next.Enqueue(element);
                break;
            case InvocationExpressionSyntax call:
                next.Enqueue(call);
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                next.Enqueue(tuple);
                break;
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument:
                FollowArgument(call, argument, list.Arguments.IndexOf(argument));
                break;
            case ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax:
                FollowResult(node);
                break;
            case AnonymousFunctionExpressionSyntax lambda when lambda.Body == node:
                next.Enqueue(lambda);
                break;
            case ForEachStatementSyntax loop when loop.Expression == node:
                FollowName(loop.Identifier.ValueText, loop.Expression);
                break;
            case ForEachVariableStatementSyntax loop when loop.Expression == node:
                FollowDesignations(loop.Variable, loop.Expression);
                break;
            case FromClauseSyntax or JoinClauseSyntax or LetClauseSyntax or SelectClauseSyntax or GroupClauseSyntax or WhereClauseSyntax:
                isGiven |= names.AreIn(LocalUses.ScopeOf(node));
                break;
        }
    }

    void FollowMember(SyntaxNode access, SimpleNameSyntax member)
    {
        string name = member.Identifier.ValueText;
        switch (access.Parent)
        {
            case InvocationExpressionSyntax call when call.Expression == access:
                Called(call, name, isResultFollowed: true);
                return;
            case AssignmentExpressionSyntax assignment when assignment.Left == access:
                isGiven |= names.IsProperty(name) && !certain.Contains(assignment);
                return;
            case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }:
                isGiven |= names.IsProperty(name);
                return;
            default:
                next.Enqueue(access);
                return;
        }
    }
}
