using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Recognizes the framework's methods that return elements of a collection unchanged, or pass them to a function.</summary>
static class CollectionQuery
{
    /// <summary>True if the framework declares <paramref name="method"/>, for collections.</summary>
    public static bool IsOfFramework(IMethodSymbol method) => IsOfFramework(method.ContainingType);

    /// <summary>True if the framework declares <paramref name="type"/>, for collections.</summary>
    public static bool IsOfFramework(INamedTypeSymbol? type) => type switch
    {
        null => false,
        { Name: nameof(Array) or "Enumerable" or "Parallel" or "ParallelEnumerable" or "MemoryExtensions" } => IsIn(type, "System"),
        { ContainingNamespace.Name: "Generic" or "Immutable" or "Frozen" or "Concurrent" or "ObjectModel" } => IsIn(type, "System"),
        _ => false,
    };

    /// <summary>False if the first parameter of the function that the method gets is an intermediate result, or a key.</summary>
    public static bool PassesElements(string method) => method is not ("Aggregate" or "GetOrAdd" or "AddOrUpdate");

    /// <summary>True if the method returns only elements of its receiver, or a collection of them.</summary>
    public static bool Keeps(string method) => KeepsKeys(method) || method is
        "Where" or "OrderBy" or "OrderByDescending" or "Order" or "Distinct" or "DistinctBy" or "Reverse"
        or "ToHashSet" or "Shuffle" or "ToImmutableHashSet" or "ToFrozenSet" or "OfType" or "Cast" or "DefaultIfEmpty";

    /// <summary>
    /// True if <paramref name="call"/> selects elements by a function that inspects their text, so that some elements need not be in the result.
    /// </summary>
    public static bool SelectsByText(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is "OrderBy" or "OrderByDescending" or "DistinctBy" or "GetOrAdd")
        {
            return false;
        }

        // The function of a variable is unknown.
        IOperation? predicate = call.Arguments
            .Select(argument => argument.Value)
            .Where(value => value.Type?.TypeKind == TypeKind.Delegate)
            .Select(ReturnedText.FunctionIn)
            .FirstOrDefault();
        return predicate switch
        {
            null => false,
            IAnonymousFunctionOperation lambda => lambda.Body.Descendants().Any(Inspects),
            IMethodReferenceOperation { Method.Name: var name } => !IsGuard(name),
            _ => true,
        };
    }

    static bool Inspects(IOperation operation) => operation switch
    {
        IInvocationOperation call => !IsGuard(call.TargetMethod.Name),
        IBinaryOperation { LeftOperand: var left, RightOperand: var right } => IsText(left) || IsText(right),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } } => true,
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.SpecialType: SpecialType.System_String } } => true,
        _ => false,
    };

    // Two characters are compared as numbers.
    static bool IsText(IOperation operation) => Conversions.Within(operation).ConstantValue is { HasValue: true, Value: string or char };

    static bool IsGuard(string method) => method is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace);

    /// <summary>True if the elements have the same keys or indexes in the result.</summary>
    public static bool KeepsKeys(string method) => method is
        "ToList" or "ToArray" or "AsEnumerable" or "AsReadOnly" or "AsSpan" or "AsParallel"
        or "ToImmutableArray" or "ToImmutableList" or "ToImmutableDictionary" or "ToImmutable"
        or "ToFrozenDictionary" or "Create" or "CreateRange" or "AsMemory" or "AsReadOnlySpan";

    /// <summary>True if the method returns one element of its receiver.</summary>
    public static bool GivesElement(string method) => method is
        "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
        or "GetValueOrDefault" or "GetOrAdd" or "Dequeue" or "Pop" or "Peek" or "Find" or "Min" or "Max";

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
