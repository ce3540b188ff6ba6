using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Recognizes the framework's methods that return elements of a collection unchanged, or pass them to a function.</summary>
static class CollectionQuery
{
    /// <summary>True if the framework declares <paramref name="method"/>, for collections.</summary>
    public static bool IsOfFramework(IMethodSymbol method) => method.ContainingType switch
    {
        null => false,
        { Name: nameof(Array) or "Enumerable" or "Parallel" or "ParallelEnumerable" or "MemoryExtensions" } type => IsIn(type, "System"),
        { ContainingNamespace.Name: "Generic" or "Immutable" or "Frozen" or "Concurrent" or "ObjectModel" } type => IsIn(type, "System"),
        _ => false,
    };

    /// <summary>True if the method returns only elements of its receiver, or a collection of them.</summary>
    public static bool Keeps(string method) => KeepsKeys(method) || method is
        "Where" or "OrderBy" or "OrderByDescending" or "Order" or "Distinct" or "DistinctBy" or "Take" or "Skip" or "TakeWhile" or "SkipWhile"
        or "Reverse" or "ToHashSet" or "Shuffle" or "ToImmutableHashSet" or "ToFrozenSet" or "OfType" or "Cast" or "Except" or "Intersect" or "DefaultIfEmpty";

    /// <summary>True if the elements have the same keys or indexes in the result.</summary>
    public static bool KeepsKeys(string method) => method is
        "ToList" or "ToArray" or "AsEnumerable" or "AsReadOnly" or "AsSpan" or "AsParallel"
        or "ToImmutableArray" or "ToImmutableList" or "ToImmutableDictionary"
        or "ToFrozenDictionary" or "Create" or "CreateRange" or "AsMemory" or "AsReadOnlySpan";

    /// <summary>True if the method returns one element of its receiver.</summary>
    public static bool GivesElement(string method) => method is
        "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
        or "GetValueOrDefault" or "Dequeue" or "Pop" or "Peek" or "Find" or "Min" or "Max";

    static bool IsIn(INamedTypeSymbol type, string root)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } around })
        {
            space = around;
        }

        return space?.Name == root;
    }
}
