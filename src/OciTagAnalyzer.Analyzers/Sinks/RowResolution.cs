using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Looks for what a row names in a compilation and the assemblies that it references.</summary>
static class RowResolution
{
    /// <summary>
    /// What <paramref name="row"/> names and no assembly has, as a sentence; null if all is there, or where the project
    /// uses none of the row's assemblies, since projects may share a table.
    /// </summary>
    public static string? Fault(SinkRow row, Compilation compilation)
    {
        IAssemblySymbol[] assemblies = [.. compilation.SourceModule.ReferencedAssemblySymbols
            .Prepend(compilation.Assembly)
            .Where(assembly => row.MayBeIn(assembly.Name))];
        INamedTypeSymbol[] types = [.. assemblies.Select(assembly => assembly.GetTypeByMetadataName(row.Type)).OfType<INamedTypeSymbol>()];
        return assemblies.Length == 0 ? null
            : types.Length > 0 ? MemberFault(row, types)
            : row.Assemblies.Contains(SinkRow.AnyAssembly) ? null
            : $"there is no type '{row.Type}' in {string.Join(", ", assemblies.Select(assembly => assembly.Name))}";
    }

    static string? MemberFault(SinkRow row, INamedTypeSymbol[] types)
    {
        ISymbol[] members = [.. types.SelectMany(type => type.GetMembers(row.Member))];
        return row switch
        {
            // A type that derives from this one may have the member, or the overload, that this one lacks.
            { IncludesDerived: true } => null,
            { Kind: SinkMemberKind.PropertyOrField } => !members.Any(IsPropertyOrField) ? Missing(row.Type, row.Member)
                : new[] { row.Tag, row.Digest, row.Registry, row.Program }.FirstOrDefault(name => name is not null && !types.Any(type => HasProperty(type, name))) is { } missing ? Missing(row.Type, missing)
                : null,
            _ when !members.Any(member => member is IMethodSymbol) => $"'{row.Type}' has no method '{row.Member}'",
            _ when !members.OfType<IMethodSymbol>().Any(method => HasParameters(row, method)) => $"no overload of '{row.Member}' has the parameters that the line names",
            _ => null,
        };
    }

    static string Missing(string type, string member) => $"'{type}' has no property or field '{member}'";

    // What gives the rest may be declared by a type that this one derives from.
    static bool HasProperty(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name).Any(IsPropertyOrField))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsPropertyOrField(ISymbol member) => member is IPropertySymbol or IFieldSymbol;

    static bool HasParameters(SinkRow row, IMethodSymbol method) =>
        new[] { row.Parameter, row.Tag, row.Digest, row.Registry, row.Repository, row.Program, row.With }
            .All(name => name is null || method.Parameters.Any(parameter => parameter.Name == name));
}
