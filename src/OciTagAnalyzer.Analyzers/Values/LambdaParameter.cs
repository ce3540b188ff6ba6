using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The parameter of a lambda that a method of the framework calls with each element of a collection.</summary>
static class LambdaParameter
{
    /// <summary>The operation that gives the collection; null if the parameter is any other.</summary>
    public static IOperation? CollectionOf(IParameterReferenceOperation reference)
    {
        if (reference.Parameter is not { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda })
        {
            return null;
        }

        IOperation? function = reference.Parent;
        while (function is not null &&
            !(function is IAnonymousFunctionOperation { Symbol: var symbol } && SymbolEqualityComparer.Default.Equals(symbol, lambda)))
        {
            function = function.Parent;
        }

        return function?.Parent is IDelegateCreationOperation creation &&
            Conversions.Around(creation).Parent is IArgumentOperation { Parent: IInvocationOperation call }
            ? PassedElementwise(call, reference.Parameter.Type)
            : null;
    }

    /// <summary>
    /// The collection whose elements <paramref name="call"/> passes to a function with a parameter of <paramref name="type"/>; null if there is none.
    /// </summary>
    public static IOperation? PassedElementwise(IInvocationOperation call, ITypeSymbol type) =>
        PassedElementwise(call) is { } source && IsElement(source.Type, type) ? source : null;

    /// <summary>The collection whose elements <paramref name="call"/> passes to a function; null if there is none.</summary>
    public static IOperation? PassedElementwise(IInvocationOperation call)
    {
        IOperation? source = call.Instance ?? (call.Arguments is [{ Value: var first }, ..] ? first : null);
        return source is not null && CollectionQuery.IsOfFramework(call.TargetMethod) && CollectionQuery.PassesElements(call.TargetMethod.Name)
            ? Conversions.Within(source)
            : null;
    }

    static bool IsElement(ITypeSymbol? collection, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(ElementType.Of(collection), type) ||
        type is { Name: "KeyValuePair" } && ElementType.Of(collection) is not null;
}
