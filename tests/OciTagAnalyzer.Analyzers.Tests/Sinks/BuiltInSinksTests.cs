using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class BuiltInSinksTests
{
    // These packages are not available in the feed of the tests, or not in the required version, so stubs replace them.
    static readonly string[] assembliesOnlyInStubs =
        [.. LibraryGeneration.Stubs.Assemblies.Concat(LibraryGeneration.OlderStubs.Assemblies).Select(assembly => assembly.Name)];

    // Members that the available versions no longer have.
    static readonly string[] rowsOnlyInStubs = ["[k8s.Models.V1Container]::.ctor(image)"];

    // Members of generated types, which are in no assembly of the library.
    static readonly string[] rowsInGeneratedCode = ["[Dagger.SDK.Container]::From(address)"];

    // Other assemblies of types that are resolved in the first assembly of their row.
    static readonly string[] assembliesOnlyNamed =
    [
        "KubernetesClient.Aot",
        "KubernetesClient.Basic",
        "KubernetesClient.Models",
        "System",
    ];

    // The assemblies that every project references.
    static readonly string[] assembliesOfTheRuntime = ["System.Diagnostics.Process"];

    public sealed class TheText
    {
        [Fact]
        public void has_no_errors() => Assert.Empty(SinkTable.BuiltIn.Errors);

        [Fact]
        public void is_read_once() => Assert.Same(SinkTable.BuiltIn, SinkTable.BuiltIn);

        [Fact]
        public void has_rows_for_each_library() => Assert.All(
            new[] { "Testcontainers", "Docker.DotNet", "KubernetesClient", "Aspire.Hosting", "Amazon.CDK.Lib" },
            name => Assert.True(SinkTable.BuiltIn.Indications.HasAssembly(name)));

        [Fact]
        public void excludes_libraries_without_sinks() => Assert.False(SinkTable.BuiltIn.Indications.HasAssembly("System.Runtime"));
    }

    public sealed class EachRow
    {
        public static TheoryData<string> InPackages => [.. SinkTable.BuiltIn.Rows.Where(row => !IsOnlyInStubs(row)).Select(row => row.Identity)];

        public static TheoryData<string> InStubs =>
        [
            .. SinkTable.BuiltIn.Rows.Where(IsOnlyInStubs).Where(row => !rowsInGeneratedCode.Contains(row.Identity)).Select(row => row.Identity),
        ];

        [Theory]
        [MemberData(nameof(InPackages))]
        public void matches_a_published_library(string identity)
        {
            var missing = LibraryGeneration.Packaged.Select(libraries => SinkResolution.Missing(Row(identity), libraries)).ToList();

            Assert.Contains(null, missing);
        }

        [Theory]
        [MemberData(nameof(InStubs))]
        public void matches_a_stub(string identity)
        {
            LibraryGeneration[] stubs = [LibraryGeneration.Stubs, LibraryGeneration.OlderStubs];

            Assert.Contains(null, stubs.Select(libraries => SinkResolution.Missing(Row(identity), libraries)));
        }

        [Fact]
        public void names_existing_types_that_only_report() => Assert.All(
            SinkTable.BuiltIn.Rows.Where(row => row.UnlessIn.Count > 0 && !IsOnlyInStubs(row)),
            row => Assert.Empty(row.UnlessIn.Except(
                LibraryGeneration.Packaged
                    .SelectMany(libraries => libraries.Assemblies)
                    .Where(assembly => row.MayBeIn(assembly.Name))
                    .SelectMany(SinkResolution.Types)
                    .Select(type => type.Name))));

        [Fact]
        public void with_a_condition_distinguishes_overloads() => Assert.All(
            SinkTable.BuiltIn.Rows.Where(row => row.Unless is not null),
            row => Assert.Contains(
                LibraryGeneration.Packaged,
                libraries => SinkResolution.Missing(
                    row with { With = row.Unless, Unless = null, Tag = null, Digest = null, Registry = null }, libraries) is null));
    }

    public sealed class RowsForTestcontainers
    {
        [Theory]
        [InlineData("Testcontainers.PostgreSql.PostgreSqlBuilder")]
        [InlineData("Testcontainers.Redis.RedisBuilder")]
        [InlineData("DotNet.Testcontainers.Builders.ContainerBuilder")]
        [InlineData("DotNet.Testcontainers.Builders.ComposeBuilder")]
        [InlineData("DotNet.Testcontainers.Containers.SocatBuilder")]
        public void apply_to_the_constructors_of_modules(string builder) =>
            Assert.Equal([SinkShape.Reference], ShapesOfConstructor(builder, LibraryGeneration.Packaged[0], "image"));

        [Fact]
        public void treat_the_repository_of_version_4_as_a_repository() =>
            Assert.Equal(
                [SinkShape.Repository],
                ShapesOfConstructor("DotNet.Testcontainers.Images.DockerImage", LibraryGeneration.Packaged[0], "repository"));

        [Fact]
        public void treat_the_repository_of_version_3_as_a_prefix()
        {
            const string image = "DotNet.Testcontainers.Images.DockerImage";
            var libraries = LibraryGeneration.Packaged[1];

            Assert.Empty(ShapesOfConstructor(image, libraries, "repository"));
            Assert.Equal([SinkShape.Repository], ShapesOfConstructor(image, libraries, "name"));
        }

        static IEnumerable<SinkShape> ShapesOfConstructor(string type, LibraryGeneration libraries, string parameterName)
        {
            var parameters = libraries.Compilation.GetTypeByMetadataName(type)!.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == parameterName && SinkResolution.IsString(parameter.Type))
                .ToList();
            Assert.NotEmpty(parameters);
            return parameters
                .SelectMany(parameter => SinkTable.BuiltIn
                    .Constructors(parameter.ContainingType.Name)
                    .Where(row => SinkResolution.IsAbout(row, parameter, libraries)))
                .Select(row => row.Shape)
                .Distinct();
        }
    }

    public sealed class EachAssembly
    {
        [Fact]
        public void is_in_a_package_or_a_known_exception() => Assert.Empty(
            SinkTable.BuiltIn.Rows.SelectMany(row => row.Assemblies).Distinct()
                .Except(PackagedAssemblies)
                .Except(assembliesOfTheRuntime)
                .Except(assembliesOnlyInStubs)
                .Except(assembliesOnlyNamed));

        [Fact]
        public void with_a_stub_is_in_no_package() =>
            Assert.Empty(assembliesOnlyInStubs.Concat(assembliesOnlyNamed).Intersect(PackagedAssemblies));

        static IEnumerable<string> PackagedAssemblies =>
            LibraryGeneration.Packaged.SelectMany(libraries => libraries.Assemblies).Select(assembly => assembly.Name);
    }

    static bool IsOnlyInStubs(SinkRow row) =>
        row.Assemblies.All(assembliesOnlyInStubs.Contains) || rowsOnlyInStubs.Contains(row.Identity);

    static SinkRow Row(string identity) => SinkTable.BuiltIn.Rows.Single(row => row.Identity == identity);
}
