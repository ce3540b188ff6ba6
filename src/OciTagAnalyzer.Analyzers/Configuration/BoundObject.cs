using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>An object that a binding fills: the bound object itself, or an object in one of its properties.</summary>
/// <param name="Key">The key of its section, with <c>*</c> for segments that may be any.</param>
/// <param name="Type">Its type.</param>
/// <param name="Path">The properties that lead to it, the nearest first.</param>
/// <param name="Outer">The object that contains it; null for the bound object itself.</param>
/// <param name="Binding">The binding.</param>
sealed record BoundObject(string Key, INamedTypeSymbol Type, IReadOnlyList<IPropertySymbol> Path, BoundObject? Outer, SectionBinding Binding)
{
    /// <summary>The object as code accesses it.</summary>
    public Holder Holder { get; } = new(Type, Path);

    /// <summary>True if it has the same type as <paramref name="other"/> and is in the same property.</summary>
    public bool IsInSameProperty(BoundObject other) =>
        SymbolEqualityComparer.Default.Equals(Type, other.Type) &&
        SymbolEqualityComparer.Default.Equals(Path.FirstOrDefault(), other.Path.FirstOrDefault());

    /// <summary>True if it, or an object that contains it, is of <paramref name="type"/>.</summary>
    public bool IsWithin(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(Type, type) || Outer?.IsWithin(type) == true;
}
