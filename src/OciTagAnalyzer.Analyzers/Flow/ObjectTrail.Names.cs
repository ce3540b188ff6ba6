using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <content>Follows the object to the uses of what it is assigned to: results, variables, fields and parameters.</content>
sealed partial class ObjectTrail
{
    void FollowResult(SyntaxNode node)
    {
        SyntaxNode? function = node.Ancestors().FirstOrDefault(ancestor =>
            ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax);
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                next.Enqueue(lambda);
                break;
            case not null when entered.TryGetValue(function, out List<SyntaxNode>? from):
                returned.Add(function);
                Follow(from);
                break;
            case PropertyDeclarationSyntax property:
                Follow(code.UsesOf(property.Identifier.ValueText).Select(CallsByName.Around));
                break;
            case not null:
                Follow(calls.Of(function));
                break;
        }
    }

    void FollowTarget(ExpressionSyntax target, SyntaxNode place)
    {
        switch (target)
        {
            // new Context { Resource = c } of another assembly: the new object is followed, and not all members with this name.
            case IdentifierNameSyntax { Parent.Parent: InitializerExpressionSyntax } name when MemberOfOther(name) is not null:
                break;
            case IdentifierNameSyntax name:
                FollowName(name.Identifier.ValueText, place);
                break;
            case MemberAccessExpressionSyntax access:
                FollowField(access.Name.Identifier.ValueText);
                if (row.Parameter is null && access.Expression is IdentifierNameSyntax owner)
                {
                    FollowName(owner.Identifier.ValueText, place);
                }

                break;
            case ElementAccessExpressionSyntax element:
                FollowTarget(element.Expression, place);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }:
                FollowTarget(receiver, place);
                break;
            case DeclarationExpressionSyntax or TupleExpressionSyntax:
                FollowDesignations(target, place);
                foreach (ArgumentSyntax element in (target as TupleExpressionSyntax)?.Arguments ?? default)
                {
                    FollowTarget(element.Expression, place);
                }

                break;
        }
    }

    void FollowDesignations(SyntaxNode declaring, SyntaxNode place)
    {
        foreach (SingleVariableDesignationSyntax designation in declaring.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            FollowName(designation.Identifier.ValueText, place);
        }
    }

    void FollowName(string name, SyntaxNode place)
    {
        if (LocalUses.ScopeOf(name, place) is not { } scope)
        {
            FollowField(name);
            return;
        }

        Follow(LocalUses.After(name, place, row.Parameter is null ? statement => IsPassed(name, statement) : null));

        // The callers get what is assigned to such a parameter.
        if (FunctionDeclaration.IsReference(scope, name))
        {
            isGiven |= calls.Of(scope).Any(call => names.AreIn(LocalUses.ScopeOf(call)));
        }
    }

    void FollowField(string name)
    {
        isGiven |= code.SettersOf(name).Any(names.AreIn);
        Follow(code.UsesOf(name).Select(CallsByName.Around));
    }

    void FollowParameter(SyntaxNode function, int index)
    {
        string[] parameters = FunctionDeclaration.ParametersOf(function);
        if (parameters.Length == 0)
        {
            return;
        }

        string name = parameters[Math.Min(index, parameters.Length - 1)];
        Follow(LocalUses.Of(name, function));
        if (function is RecordDeclarationSyntax)
        {
            Follow(code.UsesOf(name).Select(CallsByName.Around));
        }
    }

    static SyntaxNode? AssignmentBefore(string name, SyntaxNode place) => LocalUses.ScopeOf(place).DescendantNodes().LastOrDefault(node =>
        node.SpanStart < place.SpanStart && node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
            _ => false,
        });

    // The library reads the properties when it gets the object.
    bool IsPassed(string name, StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax && row.Chain == SinkChain.None &&
        statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).OfType<ArgumentSyntax>().Any(argument =>
            argument.Expression is IdentifierNameSyntax passed && passed.Identifier.ValueText == name && argument.Parent?.Parent is { } call &&
            call.SyntaxTree == model.SyntaxTree && model.GetSymbolInfo(call).Symbol is IMethodSymbol method &&
            LibraryFamily.Declares(row, method));
}
