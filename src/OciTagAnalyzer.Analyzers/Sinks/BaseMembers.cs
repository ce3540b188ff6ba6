using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The members that a member overrides or implements.</summary>
static class BaseMembers
{
    /// <summary>Returns the overridden member first, then the implemented members of interfaces, explicit or implicit.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
        return overridden is null ? OfInterfaces(member) : OfInterfaces(member).Prepend(overridden);
    }

    static IEnumerable<ISymbol> OfInterfaces(ISymbol member)
    {
        IEnumerable<ISymbol> written = member switch
        {
            IMethodSymbol method => method.ExplicitInterfaceImplementations,
            IPropertySymbol property => property.ExplicitInterfaceImplementations,
            _ => ImmutableArray<ISymbol>.Empty,
        };
        return member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol &&
            member.ContainingType is { TypeKind: not TypeKind.Interface } type
            ? written.Concat(type.AllInterfaces
                .SelectMany(declared => declared.GetMembers(member.Name))
                .Where(declared => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member)))
            : written;
    }
}
