using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>Resolves the types and members of a row of the sink table in libraries.</summary>
static class SinkResolution
{
    /// <summary>Returns the first part of <paramref name="row"/> that does not exist in <paramref name="libraries"/>; null if all exist.</summary>
    public static string? Missing(SinkRow row, LibraryGeneration libraries)
    {
        if (libraries.Compilation.GetTypeByMetadataName(row.Type) is not { DeclaredAccessibility: Accessibility.Public } type
            || !row.Assemblies.Contains(type.ContainingAssembly.Name))
        {
            return "the type";
        }

        if (row.Kind == SinkMemberKind.PropertyOrField)
        {
            return new[] { row.Member, row.Tag, row.Digest, row.Registry, row.Program }
                .FirstOrDefault(name => name is not null && !HasSettable(type, name, row));
        }

        IEnumerable<INamedTypeSymbol> types = row.IncludesDerived ? TypesThatMayDerive(type, libraries) : [type];
        var overloads = types
            .Where(candidate => IsDeclaredBy(row, candidate, type))
            .SelectMany(candidate => candidate.GetMembers(row.Member).OfType<IMethodSymbol>())
            .Where(method => IsOverload(row, method))
            .ToList();
        if (overloads.Count == 0)
        {
            return "the member";
        }

        string?[] companions = [row.Tag, row.Digest, row.Registry, row.Program];
        return companions.FirstOrDefault(name => name is not null && !overloads.Any(overload => HasParameter(overload, name)))
            ?? (overloads.Any(overload => row.Repository is null || overload.Parameters.Any(parameter => parameter.Name == row.Repository))
                ? null
                : row.Repository)
            ?? MissingCall(row.Chain, type.ContainingAssembly, libraries);
    }

    /// <summary>True if <paramref name="row"/> describes this parameter, property or field.</summary>
    public static bool IsAbout(SinkRow row, ISymbol value, LibraryGeneration libraries)
    {
        string member = value is IParameterSymbol ? value.ContainingSymbol.Name : value.Name;
        return row.Member == member
            && libraries.Compilation.GetTypeByMetadataName(row.Type) is { } type
            && IsDeclaredBy(row, value.ContainingType, type)
            && (value is not IParameterSymbol parameter || (row.Parameter == parameter.Name && IsOverload(row, (IMethodSymbol)parameter.ContainingSymbol)));
    }

    /// <summary>Returns the public types of <paramref name="assembly"/>, including nested types.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace);

    /// <summary>True if a value of <paramref name="type"/> is a string.</summary>
    public static bool IsString(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    // Excludes the thousands of types in libraries that do not reference the library of the base type.
    static IEnumerable<INamedTypeSymbol> TypesThatMayDerive(INamedTypeSymbol type, LibraryGeneration libraries) =>
        libraries.Assemblies
            .Where(assembly => SymbolEqualityComparer.Default.Equals(assembly, type.ContainingAssembly)
                || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => name.Name == type.ContainingAssembly.Name)))
            .SelectMany(Types);

    static bool IsDeclaredBy(SinkRow row, INamedTypeSymbol candidate, INamedTypeSymbol type) =>
        row.IncludesDerived ? DerivesFrom(candidate, type) : SymbolEqualityComparer.Default.Equals(candidate, type);

    static bool IsOverload(SinkRow row, IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Public
        && (row.Implicit is { } constant
            ? ImplicitImageConstants.HasType(constant)
                ? ImplicitImageConstants.In(method.ContainingAssembly, constant) is not null
                : method.Parameters.IsEmpty && ImplicitImageConstants.Of(method.ContainingType, constant) is not null
            : method.Parameters.Any(parameter => parameter.Name == row.Parameter && Takes(row, parameter.Type)))
        && (row.With is null || HasParameter(method, row.With))
        && (row.Unless is null || !HasParameter(method, row.Unless));

    static string? MissingCall(SinkChain chain, IAssemblySymbol assembly, LibraryGeneration libraries)
    {
        ChainCall[] calls =
        [
            .. chain.Tag, .. chain.Digest, .. chain.Registry, .. chain.Replace, .. chain.Start, .. chain.Built, .. chain.EveryTag, .. chain.Program,
        ];
        if (calls.Length == 0)
        {
            return null;
        }

        var references = assembly.Modules.SelectMany(module => module.ReferencedAssemblies).Select(name => name.Name).Append(assembly.Name).ToHashSet();
        var methods = libraries.Assemblies
            .Where(candidate => references.Contains(candidate.Name))
            .SelectMany(Types)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.DeclaredAccessibility == Accessibility.Public)
            .ToLookup(method => method.Name);
        return calls.FirstOrDefault(call => !methods[call.Method].Any(
            method => call.Parameter is null || HasParameter(method, call.Parameter)))?.Method;
    }

    static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member switch
        {
            INamedTypeSymbol { DeclaredAccessibility: not Accessibility.Public } => [],
            INamedTypeSymbol type => Types(type).Prepend(type),
            _ => Types(member),
        });

    static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    static bool HasSettable(INamedTypeSymbol type, string name, SinkRow row) =>
        type.GetMembers(name).Any(member => member switch
        {
            IPropertySymbol property when row.Shape is SinkShape.List or SinkShape.Arguments && name == row.Member => Takes(row, property.Type),
            IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } property =>
                name == row.Member ? Takes(row, property.Type) : IsString(property.Type),
            IFieldSymbol { DeclaredAccessibility: Accessibility.Public } field => Takes(row, field.Type),
            _ => false,
        });

    static bool HasParameter(IMethodSymbol method, string name) =>
        method.Parameters.Any(parameter => parameter.Name == name && IsString(parameter.Type));

    // A required value may be an object that contains the value.
    static bool Takes(SinkRow row, ITypeSymbol type) =>
        row.Shape == SinkShape.Arguments ? IsString(type) || IsMadeOfString(type) || IsStrings(type) || type.TypeKind == TypeKind.Delegate
        : row.Shape is SinkShape.List or SinkShape.Mounts ? IsStrings(type)
        : row.Shape == SinkShape.Built ? IsString(type) || IsStrings(type)
        : row.Shape == SinkShape.Dockerfile && type.TypeKind == TypeKind.Delegate ? true
        : IsString(type) || IsMadeOfString(type) || row.IsRequired;

    /// <summary>True if a text converts to <paramref name="type"/>.</summary>
    public static bool IsMadeOfString(ITypeSymbol type) => type.GetMembers(WellKnownMemberNames.ImplicitConversionName)
        .Any(member => member is IMethodSymbol { Parameters: [var from] } && IsString(from.Type));

    /// <summary>True if <paramref name="type"/> is a collection of texts.</summary>
    public static bool IsStrings(ITypeSymbol type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }
        || type.AllInterfaces.Append(type).OfType<INamedTypeSymbol>().Any(@interface =>
            @interface.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            && IsString(@interface.TypeArguments[0]));
}
