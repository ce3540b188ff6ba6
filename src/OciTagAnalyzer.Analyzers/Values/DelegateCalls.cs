using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The calls of a delegate in a variable or member: <c>make("redis")</c>, <c>make?.Invoke("redis")</c>.</summary>
static class DelegateCalls
{
    /// <summary>
    /// Returns the calls in <paramref name="code"/> that may call the delegate in a member with this <paramref name="name"/>, by syntax only.
    /// </summary>
    public static IEnumerable<InvocationExpressionSyntax> Of(string name, SyntaxNode code) => code.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression.DescendantNodesAndSelf(node => node is not ArgumentListSyntax).OfType<IdentifierNameSyntax>()
            .Concat(ConditionOf(call))
            .Any(part => part.Identifier.ValueText == name));

    static IEnumerable<IdentifierNameSyntax> ConditionOf(InvocationExpressionSyntax call) =>
        call.Parent is ConditionalAccessExpressionSyntax access ? access.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>() : [];

    /// <summary>True if <paramref name="call"/> calls the delegate in <paramref name="variable"/>.</summary>
    public static bool Is(IInvocationOperation call, ISymbol variable) =>
        call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } function && Reads(function, variable);

    /// <summary>True if <paramref name="operation"/> reads <paramref name="variable"/>.</summary>
    public static bool Reads(IOperation operation, ISymbol variable) => Conversions.Within(operation) switch
    {
        ILocalReferenceOperation local => IsSame(local.Local, variable),
        IParameterReferenceOperation parameter => IsSame(parameter.Parameter, variable),
        IMemberReferenceOperation member => IsSame(member.Member, variable),
        IConditionalAccessInstanceOperation instance => ConditionalOf(instance) is { } whole && Reads(whole.Operation, variable),
        _ => false,
    };

    static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);

    static IConditionalAccessOperation? ConditionalOf(IOperation instance)
    {
        IOperation? around = instance.Parent;
        while (around is not null and not IConditionalAccessOperation)
        {
            around = around.Parent;
        }

        return (IConditionalAccessOperation?)around;
    }
}
