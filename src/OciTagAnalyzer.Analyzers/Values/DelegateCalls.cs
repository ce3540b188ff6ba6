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
    public static bool Reads(IOperation operation, ISymbol variable) =>
        ReadBy(operation) is { } read && SymbolEqualityComparer.Default.Equals(read.OriginalDefinition, variable.OriginalDefinition);

    /// <summary>The variable or member that <paramref name="operation"/> reads; null if it is anything else.</summary>
    public static ISymbol? ReadBy(IOperation operation) => Conversions.Within(ConditionalReceiver.Of(Conversions.Within(operation))) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
