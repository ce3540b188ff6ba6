using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>
/// Compares the public members of the libraries of the table that can be restored with the table. Each parameter, property or field for a text whose
/// name is that of an image, or of a part of one, is in a row or in <c>NotSinks.txt</c>.
/// </summary>
public sealed class PublicSurfaceTests
{
    const string Reports = "reports what runs";

    static readonly string[] ends =
    [
        "Image", "Images", "ImageName", "ImageNames", "ImageUri", "ImageIdentifier", "Tag", "TagOrDigest", "Digest", "Sha256", "Reference", "Repository",
    ];

    static readonly ILookup<string, SinkRow> rows = SinkTable.BuiltIn.Rows.ToLookup(row => row.Member);

    static readonly IReadOnlyList<(LibraryGeneration? Generation, IReadOnlyList<IAssemblySymbol> Libraries)> compilations =
        [.. LibraryGeneration.Packaged.Select(generation => ((LibraryGeneration?)generation, generation.Assemblies)), (null, ReadOnlyLibraries())];

    static readonly Lazy<string[]> undecided = new(() => [.. Members().Distinct().Order(StringComparer.Ordinal)]);

    [Fact]
    public void Each_member_that_is_named_like_an_image_is_a_sink_or_decided()
    {
        string[] members = [.. undecided.Value.Where(member => !NotSinks.Lines.Any(line => NotSinks.Matches(line.Pattern, member)))];

        Assert.True(members.Length == 0, "Neither in a row nor in NotSinks.txt:\n" + string.Join('\n', members));
    }

    [Fact]
    public void Each_decided_member_exists_and_is_no_sink()
    {
        string[] patterns =
        [
            .. NotSinks.Lines.Select(line => line.Pattern).Where(pattern => !undecided.Value.Any(member => NotSinks.Matches(pattern, member))),
        ];

        Assert.True(patterns.Length == 0, "No member without a row: " + string.Join(", ", patterns));
    }

    [Fact]
    public void A_type_that_reports_what_runs_is_not_taken_by_its_library()
    {
        string[] reporting = [.. NotSinks.Lines.Where(line => line.Reason == Reports).Select(line => line.Pattern)];
        INamedTypeSymbol[] types =
        [
            .. from compilation in compilations
               from assembly in compilation.Libraries
               where assembly.Name == "Docker.DotNet"
               let taken = TakenTypes.Of(assembly)
               from type in SinkResolution.Types(assembly)
               where taken.Contains(type) && Values(type).Any(value => reporting.Any(pattern => NotSinks.Matches(pattern, Name(value))))
               select type,
        ];

        Assert.Empty(types);
    }

    [Fact]
    public void Each_row_for_a_library_with_a_stub_names_a_member_of_the_published_one()
    {
        ILookup<string, IAssemblySymbol> libraries = ReadOnlyLibraries().ToLookup(library => library.Name);
        string[] missing =
        [
            .. from row in SinkTable.BuiltIn.Rows
               from name in row.Assemblies
               from library in libraries[name]
               where name == row.Assemblies[0]
               let members = library.GetTypeByMetadataName(row.Type)?.GetMembers(row.Member) ?? []
               where !members.Any(member => row.Parameter is null ||
                   (member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == row.Parameter))) ||
                   (row.Implicit is { } constants && members.All(member => ImplicitImageConstants.In(member.ContainingAssembly, constants) is null))
               select row.Identity,
        ];

        Assert.Empty(missing);
    }

    [Fact]
    public void Each_decided_member_has_a_reason() => Assert.All(NotSinks.Lines, line => Assert.NotEmpty(line.Reason));

    static IEnumerable<string> Members() =>
        from compilation in compilations
        from assembly in compilation.Libraries
        where SinkTable.BuiltIn.IsLibrary(assembly.Name) || assembly.Name.StartsWith("Testcontainers.", StringComparison.Ordinal)
        let candidates = TypesWithNames(assembly)
        from type in SinkResolution.Types(assembly)
        where candidates.Contains(type.MetadataToken)
        from value in Values(type)
        where !IsInRow(value)
        select Name(value);

    static IEnumerable<ISymbol> Values(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(member => member is IMethodSymbol method ? method.Parameters : (IEnumerable<ISymbol>)[member])
        .Where(value => HasName(value.Name))
        .Where(value => value switch
        {
            IPropertySymbol property => property.SetMethod?.DeclaredAccessibility == Accessibility.Public
                ? TakesText(property.Type)
                : SinkResolution.IsStrings(property.Type) && HasAdd(property.Type),
            IFieldSymbol field => !field.IsConst && !field.IsReadOnly && TakesText(field.Type),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } } parameter =>
                parameter.RefKind == RefKind.None && TakesText(parameter.Type),
            _ => false,
        });

    static bool HasName(string name) => ends.Any(end =>
        name.EndsWith(end, StringComparison.Ordinal) || string.Equals(name, end, StringComparison.OrdinalIgnoreCase));

    // The names are read first, since symbols for all members of the CDK would take most of the time.
    static HashSet<int> TypesWithNames(IAssemblySymbol assembly)
    {
        MetadataReader reader = assembly.GetMetadata()!.GetModules()[0].GetMetadataReader();
        return
        [
            .. from handle in reader.TypeDefinitions
               let type = reader.GetTypeDefinition(handle)
               let names = type.GetProperties().Select(property => reader.GetPropertyDefinition(property).Name)
                   .Concat(type.GetFields().Select(field => reader.GetFieldDefinition(field).Name))
                   .Concat(type.GetMethods()
                       .SelectMany(method => reader.GetMethodDefinition(method).GetParameters())
                       .Select(parameter => reader.GetParameter(parameter).Name))
               where names.Any(name => HasName(reader.GetString(name)))
               select MetadataTokens.GetToken(handle),
        ];
    }

    static bool TakesText(ITypeSymbol type) =>
        SinkResolution.IsString(type) || SinkResolution.IsMadeOfString(type) || SinkResolution.IsStrings(type);

    static bool HasAdd(ITypeSymbol type) => type.Name is "IList" or "ICollection" || !type.GetMembers("Add").IsEmpty;

    static bool IsInRow(ISymbol value)
    {
        ISymbol member = value is IParameterSymbol ? value.ContainingSymbol : value;
        return value is IParameterSymbol
            ? rows[member.Name].Any(row => DeclaresMember(row, member) && (row.Parameter == value.Name || PartsIn(row).Contains(value.Name)))
            : rows[member.Name].Any(row => row.Parameter is null && DeclaresMember(row, member)) ||
                SinkTable.BuiltIn.Rows.Any(row =>
                    row.Parameter is null && PartsIn(row).Contains(value.Name) && MetadataName.Matches(value.ContainingType, row.Type));
    }

    static string?[] PartsIn(SinkRow row) => [row.Tag, row.Digest, row.Registry, row.Repository];

    static bool DeclaresMember(SinkRow row, ISymbol member)
    {
        for (INamedTypeSymbol? type = member.ContainingType; type is not null; type = row.IncludesDerived ? type.BaseType : null)
        {
            if (MetadataName.Matches(type, row.Type))
            {
                return true;
            }
        }

        return false;
    }

    static string Name(ISymbol value)
    {
        ISymbol member = value is IParameterSymbol ? value.ContainingSymbol : value;
        string place = "[" + MetadataNameOf(member.ContainingType) + "]::" + member.Name;
        return value is IParameterSymbol ? place + "(" + value.Name + ")" : place;
    }

    static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataNameOf(outer) + "+" + type.MetadataName
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    // The libraries whose stubs analyzed code references, and their integrations.
    static IReadOnlyList<IAssemblySymbol> ReadOnlyLibraries()
    {
        var metadata = typeof(LibraryGeneration).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);
        MetadataReference[] files =
        [
            .. from library in metadata
               let words = library.Value.Split(' ')
               where words is ["stubs" or "own" or "implicit", _]
               let version = words[1].Split(';')[0].Trim('[', ']')
               let folder = Path.Combine(metadata["NuGetPackageRoot"], library.Key.ToLowerInvariant(), version, "lib", "net8.0")
               select MetadataReference.CreateFromFile(Path.Combine(folder, library.Key + ".dll")),
        ];
        var compilation = CSharpCompilation.Create("Reader", references: [.. LibraryGeneration.ForConsumers, .. files]);
        return [.. files.Select(compilation.GetAssemblyOrModuleSymbol).Cast<IAssemblySymbol>()];
    }
}
