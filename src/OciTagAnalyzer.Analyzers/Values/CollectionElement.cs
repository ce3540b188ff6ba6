using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>An element of a collection, or all elements of a collection whose content is not in the code at hand.</summary>
/// <param name="Operation">The operation that gives the element, or the collection.</param>
/// <param name="IsCollection">True for a collection.</param>
readonly record struct CollectionElement(IOperation Operation, bool IsCollection);
