using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>Compares the naming convention in the table with the constants of the published modules of Testcontainers.</summary>
public sealed class ImplicitImagesTests
{
    const string BuilderEnd = "Builder";

    // The module has the name of the product, its constant the name of the vendor. A different name is not certain to be the default.
    const string Unconventional = "K3sBuilder";

    static readonly IReadOnlyList<(string Version, INamedTypeSymbol Builder)> builders = [.. ReadBuilders("4.16.0"), .. ReadBuilders("3.10.0")];

    [Theory]
    [InlineData("4.16.0")]
    [InlineData("3.10.0")]
    public void A_builder_has_at_most_one_constant_for_an_image(string version) => Assert.All(
        BuildersOf(version),
        builder => Assert.Single(ImagesOf(builder)));

    [Theory]
    [InlineData("4.16.0", 7)]
    [InlineData("3.10.0", 7)]
    public void Its_name_starts_with_the_name_of_the_builder(string version, int count)
    {
        INamedTypeSymbol[] conventional = [.. BuildersOf(version).Where(builder => builder.Name != Unconventional)];

        Assert.Equal(count - 1, conventional.Length);
        Assert.All(
            conventional,
            builder => Assert.Equal(ImagesOf(builder).Single(), ImplicitImageConstants.Of(builder, Pattern), SymbolEqualityComparer.Default));
    }

    [Fact]
    public void A_constant_with_another_name_is_not_used() => Assert.All(
        builders.Where(pair => pair.Builder.Name == Unconventional),
        pair => Assert.Null(ImplicitImageConstants.Of(pair.Builder, Pattern)));

    [Fact]
    public void A_constant_of_the_published_modules_has_a_fixed_tag() => Assert.All(
        builders.SelectMany(pair => ImagesOf(pair.Builder)),
        image => Assert.Matches(":[^:]*[0-9]", (string)image.ConstantValue!));

    static string Pattern => Assert.Single(SinkTable.BuiltIn.Rows, row => row is { Kind: SinkMemberKind.Constructor, Implicit: not null }).Implicit!;

    static IEnumerable<INamedTypeSymbol> BuildersOf(string version) => builders.Where(pair => pair.Version == version).Select(pair => pair.Builder);

    static IEnumerable<IFieldSymbol> ImagesOf(INamedTypeSymbol builder) =>
        builder.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && field.Name.EndsWith("Image", StringComparison.Ordinal));

    static IEnumerable<(string Version, INamedTypeSymbol Builder)> ReadBuilders(string version)
    {
        var metadata = typeof(LibraryGeneration).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);
        MetadataReference[] files =
        [
            .. from library in metadata
               where library.Value.StartsWith("implicit [", StringComparison.Ordinal) && library.Value.Contains(version)
               let folder = Path.Combine(metadata["NuGetPackageRoot"], library.Key.ToLowerInvariant(), version, "lib", "netstandard2.0")
               select MetadataReference.CreateFromFile(Path.Combine(folder, library.Key + ".dll")),
        ];
        var compilation = CSharpCompilation.Create("Reader", references: [.. LibraryGeneration.Runtime, .. files]);
        return
            from file in files
            from type in SinkResolution.Types((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(file)!)
            where type.Name.EndsWith(BuilderEnd, StringComparison.Ordinal)
            select (version, type);
    }
}
