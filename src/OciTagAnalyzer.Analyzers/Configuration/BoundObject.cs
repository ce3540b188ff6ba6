using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>An object that a binding fills: the one that it is given, or one that a property of such an object holds.</summary>
/// <param name="Key">The key of its section, with <c>*</c> for segments that may be any.</param>
/// <param name="Type">Its type.</param>
/// <param name="Path">The properties that lead to it, the nearest first.</param>
/// <param name="Outer">The object that holds it; null for the one that is bound.</param>
/// <param name="Binding">What binds it.</param>
sealed record BoundObject(string Key, INamedTypeSymbol Type, IReadOnlyList<IPropertySymbol> Path, BoundObject? Outer, SectionBinding Binding)
{
    /// <summary>The object as code gets at it.</summary>
    public Holder Holder { get; } = new(Type, Path);

    /// <summary>True if it is of the same type as <paramref name="other"/> and held by the same property.</summary>
    public bool HasPlaceOf(BoundObject other) =>
        SymbolEqualityComparer.Default.Equals(Type, other.Type) && SymbolEqualityComparer.Default.Equals(Path.FirstOrDefault(), other.Path.FirstOrDefault());

    /// <summary>True if it is of <paramref name="type"/>, or within an object that is.</summary>
    public bool IsWithin(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(Type, type) || Outer?.IsWithin(type) == true;
}
