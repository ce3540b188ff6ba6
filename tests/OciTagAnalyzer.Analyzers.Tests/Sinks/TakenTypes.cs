using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>The types that code passes to a library: those of the parameters of its interfaces, and the types that these contain.</summary>
static class TakenTypes
{
    /// <summary>Returns the types of <paramref name="library"/> that its interfaces take.</summary>
    public static IReadOnlySet<ISymbol> Of(IAssemblySymbol library)
    {
        var taken = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ITypeSymbol>(
            from type in SinkResolution.Types(library)
            where type.TypeKind == TypeKind.Interface
            from method in type.GetMembers().OfType<IMethodSymbol>()
            where method.MethodKind == MethodKind.Ordinary
            from parameter in method.Parameters
            select parameter.Type);
        while (open.TryDequeue(out ITypeSymbol? type))
        {
            bool isNew = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, library) && taken.Add(type.OriginalDefinition);
            foreach (ITypeSymbol part in isNew ? [.. ArgumentsOf(type), .. PartsOf(type)] : ArgumentsOf(type))
            {
                open.Enqueue(part);
            }
        }

        return taken;
    }

    // The library passes an object to a callback.
    static IEnumerable<ITypeSymbol> ArgumentsOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: not ("IProgress" or "Action") } generic ? generic.TypeArguments : [];

    static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type.GetMembers()
        .Where(member => member.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(member => member switch
        {
            IPropertySymbol { SetMethod: not null } property => [property.Type],
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.Parameters.Select(parameter => parameter.Type),
            _ => Enumerable.Empty<ITypeSymbol>(),
        });
}
