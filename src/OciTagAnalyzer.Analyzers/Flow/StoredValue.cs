using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>Determines whether a parameter or property has the value that it was given.</summary>
static class StoredValue
{
    /// <summary>
    /// True if <paramref name="source"/> always has the value that it was given, since no other class can override how it is used.
    /// </summary>
    public static bool IsAlways(ISymbol source) => source switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.MethodKind != MethodKind.AnonymousFunction && !Overriding.IsPossibleFor(method),
        IPropertySymbol { SetMethod: not null } property => Is(property),
        _ => false,
    };

    /// <summary>True if <paramref name="property"/> returns its stored value, and no other class can override it.</summary>
    public static bool Is(IPropertySymbol property) => !Overriding.IsPossibleFor(property) && StoredProperty.IsAutomatic(property);
}
