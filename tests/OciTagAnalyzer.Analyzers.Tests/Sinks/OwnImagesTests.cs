using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>Compares the default images of Aspire's integrations in the table with the published assemblies.</summary>
public sealed class OwnImagesTests
{
    // Aspire's integrations declare their images as constants: Registry, Image and Tag, and PgAdminRegistry, PgAdminImage and PgAdminTag.
    const string ImageEnd = "Image";

    static readonly IReadOnlyDictionary<string, IAssemblySymbol> published = ReadPublished();

    public static TheoryData<string> Published =>
        [.. SinkTable.BuiltIn.OwnImages.Where(image => published.ContainsKey(image.Assemblies[0])).Select(image => image.Identity)];

    [Fact]
    public void Published_libraries_are_compared() =>
        Assert.Equal(["Aspire.Hosting.PostgreSQL", "Aspire.Hosting.RabbitMQ", "Aspire.Hosting.Redis"], published.Keys.Order());

    [Theory]
    [MemberData(nameof(Published))]
    public void A_method_exists_in_the_library(string identity)
    {
        OwnImage image = Image(identity);

        IMethodSymbol[] methods = [.. published[image.Assemblies[0]].GetTypeByMetadataName(image.Type)!.GetMembers(image.Method).OfType<IMethodSymbol>()];

        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.True(image.IsOf(method)));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void An_image_equals_the_default_of_the_library_and_has_a_fixed_tag(string identity)
    {
        OwnImage image = Image(identity);
        Dictionary<string, string> constants = ConstantsOf(published[image.Assemblies[0]]);
        string[] prefixes =
        [
            .. constants
                .Where(constant => constant.Key.EndsWith(ImageEnd, StringComparison.Ordinal) && constant.Value == image.Repository)
                .Select(constant => constant.Key[..^ImageEnd.Length]),
        ];

        string prefix = Assert.Single(prefixes);
        Assert.Equal(image.Registry, constants[prefix + "Registry"]);
        Assert.NotEqual("latest", constants[prefix + "Tag"]);
    }

    [Fact]
    public void An_image_with_a_floating_tag_is_not_in_the_table()
    {
        Assert.Equal("latest", ConstantsOf(published["Aspire.Hosting.Redis"])["RedisCommanderTag"]);
        Assert.DoesNotContain(SinkTable.BuiltIn.OwnImages, image => image.Method == "WithRedisCommander");
    }

    [Fact]
    public void A_method_of_another_type_or_library_has_no_image()
    {
        INamedTypeSymbol extensions = published["Aspire.Hosting.Redis"].GetTypeByMetadataName("Aspire.Hosting.RedisBuilderExtensions")!;
        IMethodSymbol method = (IMethodSymbol)extensions.GetMembers("AddRedis")[0];

        Assert.NotNull(SinkTable.BuiltIn.OwnImageOf(method));
        Assert.Null(SinkTable.Parse("assembly Other\nown [Aspire.Hosting.RedisBuilderExtensions]::AddRedis quay.io/a").OwnImageOf(method));
        Assert.Null(SinkTable.Parse("assembly Aspire.Hosting.Redis\nown [Aspire.Hosting.Redis]::AddRedis quay.io/a").OwnImageOf(method));
        Assert.Null(SinkTable.BuiltIn.OwnImageOf(null));
    }

    static OwnImage Image(string identity) => SinkTable.BuiltIn.OwnImages.Single(image => image.Identity == identity);

    static Dictionary<string, string> ConstantsOf(IAssemblySymbol assembly) => TypesIn(assembly.GlobalNamespace)
        .Where(type => type.Name.EndsWith("ContainerImageTags", StringComparison.Ordinal))
        .SelectMany(type => type.GetMembers().OfType<IFieldSymbol>())
        .Where(field => field.ConstantValue is string)
        .ToDictionary(field => field.Name, field => (string)field.ConstantValue!);

    static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    static IReadOnlyDictionary<string, IAssemblySymbol> ReadPublished()
    {
        var metadata = typeof(LibraryGeneration).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);
        MetadataReference[] files =
        [
            .. from library in metadata
               where library.Value.StartsWith("own [", StringComparison.Ordinal)
               let folder = Path.Combine(metadata["NuGetPackageRoot"], library.Key.ToLowerInvariant(), library.Value["own [".Length..^1], "lib", "net8.0")
               select MetadataReference.CreateFromFile(Path.Combine(folder, library.Key + ".dll")),
        ];
        var compilation = CSharpCompilation.Create(
            "Reader",
            references: [.. LibraryGeneration.Runtime, .. files],
            options: new(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        return files.Select(file => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(file)!).ToDictionary(assembly => assembly.Name);
    }
}
