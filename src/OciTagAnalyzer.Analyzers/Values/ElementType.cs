using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The element type of collections that a configuration can be bound to.</summary>
static class ElementType
{
    /// <summary>The type of the elements of a list or of the values of a dictionary; null if <paramref name="type"/> is neither.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [.., var last] } named when IsCollection(named) => last,
        _ => null,
    };

    static bool IsCollection(INamedTypeSymbol type) => IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable);

    static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
