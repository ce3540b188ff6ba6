using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Compares symbols as the compiler does, and everything else by reference.</summary>
sealed class SymbolOrReferenceComparer : IEqualityComparer<object>
{
    /// <summary>The only instance.</summary>
    public static SymbolOrReferenceComparer Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? one, object? other) =>
        one is ISymbol symbol && other is ISymbol otherSymbol ? SymbolEqualityComparer.Default.Equals(symbol, otherSymbol) : ReferenceEquals(one, other);

    int IEqualityComparer<object>.GetHashCode(object value) =>
        value is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : RuntimeHelpers.GetHashCode(value);
}
