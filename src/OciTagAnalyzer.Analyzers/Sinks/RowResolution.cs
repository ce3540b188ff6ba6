using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Resolves the types and members of a row in a compilation and its references.</summary>
static class RowResolution
{
    /// <summary>
    /// Returns which type or member of <paramref name="row"/> does not exist, as a sentence; null if all exist, or if the project
    /// references none of the row's assemblies, since projects may share a table.
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
            // A derived type may have a member or overload that this type does not have.
            { IncludesDerived: true } => null,
            { Kind: SinkMemberKind.PropertyOrField } => !members.Any(IsPropertyOrField) ? Missing(row.Type, row.Member)
                : MissingCompanion(row, types) is { } missing ? Missing(row.Type, missing)
                : null,
            _ when !members.Any(member => member is IMethodSymbol) => $"'{row.Type}' has no method '{row.Member}'",
            _ when !members.OfType<IMethodSymbol>().Any(method => HasParameters(row, method)) =>
                $"no overload of '{row.Member}' has the parameters that the line names",
            { Implicit: { } pattern } when !types.Any(type => HasConstant(type, pattern)) => $"there is no constant '{pattern}' for '{row.Type}'",
            _ => null,
        };
    }

    static bool HasConstant(INamedTypeSymbol type, string pattern) => ImplicitImageConstants.HasType(pattern)
        ? ImplicitImageConstants.In(type.ContainingAssembly, pattern) is not null
        : ImplicitImageConstants.Of(type, pattern) is not null;

    static string? MissingCompanion(SinkRow row, INamedTypeSymbol[] types) => new[] { row.Tag, row.Digest, row.Registry, row.Program }
        .FirstOrDefault(name => name is not null && !types.Any(type => HasProperty(type, name)));

    static string Missing(string type, string member) => $"'{type}' has no property or field '{member}'";

    // A base type may declare the companion properties.
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
