using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The value that the function of a <see cref="Lazy{T}"/> or <see cref="ThreadLocal{T}"/> returns.</summary>
static class LazyValue
{
    /// <summary>Returns the operations that give the value that <paramref name="operation"/> reads; null if it reads no such object.</summary>
    /// <param name="operation">The access to the property <c>Value</c>.</param>
    /// <param name="kept">Returns the only value of a variable or member; null if there may be others.</param>
    public static IEnumerable<IOperation>? Of(IOperation operation, Func<IOperation, IOperation?> kept) =>
        operation is IPropertyReferenceOperation { Property: { Name: nameof(Lazy<object>.Value), ContainingType: { } type }, Instance: { } instance } &&
        IsLazy(type) &&
        Conversions.Within(kept(instance) ?? instance) is IObjectCreationOperation { Arguments: [var first, ..] }
            ? ReturnedText.Of(first.Value)
            : null;

    static bool IsLazy(INamedTypeSymbol type) =>
        type is { Name: nameof(Lazy<object>), ContainingNamespace.Name: nameof(System) } or
        { Name: nameof(ThreadLocal<object>), ContainingNamespace.Name: nameof(System.Threading) };
}
