using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// A stand-in for the packages of Testcontainers, for projects that are not restored. It declares just the builders, so that the compiler decides what a
/// name in the code refers to: by usings, aliases, namespaces and the project's own types.
/// </summary>
static partial class TestcontainersStandIn
{
    const string Root = "Testcontainers";

    const string Library = """
        namespace DotNet.Testcontainers.Images
        {
            public interface IImage { }
        }
        namespace DotNet.Testcontainers.Containers
        {
            public interface IContainer { }
            public class DockerContainer : IContainer { }
        }
        namespace DotNet.Testcontainers.Configurations
        {
            public class ContainerConfiguration { }
        }
        namespace DotNet.Testcontainers.Builders
        {
            public abstract class ContainerBuilder<TBuilder, TContainer, TConfiguration>
            {
                protected ContainerBuilder() { }
                protected ContainerBuilder(string image) { }
                public TBuilder WithImage(string image) => throw null;
                public TBuilder WithImage(DotNet.Testcontainers.Images.IImage image) => throw null;
                public TContainer Build() => throw null;
        METHODS    }
            public sealed class ContainerBuilder
                : ContainerBuilder<ContainerBuilder, DotNet.Testcontainers.Containers.IContainer, DotNet.Testcontainers.Configurations.ContainerConfiguration>
            {
                public ContainerBuilder() { }
                public ContainerBuilder(string image) : base(image) { }
            }
        }

        """;

    // A module is the package Testcontainers.NAME, and its builder Testcontainers.NAME.NAMEBuilder.
    const string Module = """
        namespace Testcontainers.NAME
        {
            public class NAMEConfiguration : DotNet.Testcontainers.Configurations.ContainerConfiguration { }
            public class NAMEContainer : DotNet.Testcontainers.Containers.DockerContainer { }
            public sealed class NAMEBuilder : DotNet.Testcontainers.Builders.ContainerBuilder<NAMEBuilder, NAMEContainer, NAMEConfiguration>
            {
                public NAMEBuilder() { }
                public NAMEBuilder(string image) : base(image) { }
            }
        }

        """;

    /// <summary>The last call of a chain, after which the image cannot change.</summary>
    public const string Build = "Build";

    /// <summary>The methods of builders that return the builder and do not affect the image.</summary>
    public static IReadOnlySet<string> OtherMethods { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "DependsOn", "WithAutoRemove", "WithBindMount", "WithCleanUp", "WithCommand", "WithDatabase",
        "WithDockerEndpoint", "WithEntrypoint", "WithEnvironment", "WithExposedPort", "WithExtraHost", "WithHostname", "WithImagePullPolicy", "WithLabel",
        "WithLogger", "WithMacAddress", "WithName", "WithNetwork", "WithNetworkAliases", "WithOutputConsumer", "WithPassword", "WithPortBinding",
        "WithPrivileged", "WithResourceMapping", "WithReuse", "WithStartupCallback", "WithTmpfsMount", "WithUsername", "WithVolumeMount",
        "WithWaitStrategy", "WithWorkingDirectory",
    };

    /// <summary>True if a source may use the packages.</summary>
    public static bool MayBeUsedIn(string code) => code.Contains(Root, StringComparison.Ordinal);

    /// <summary>Returns a reference to the stand-in for the packages that <paramref name="sources"/> name.</summary>
    /// <param name="sources">The sources of the project.</param>
    /// <param name="others">The sources of all projects: what one of them declares is not from a package.</param>
    /// <param name="framework">The references to the framework.</param>
    public static MetadataReference ReferenceFor(IEnumerable<string> sources, IReadOnlyList<string> others, IEnumerable<MetadataReference> framework)
    {
        string methods = string.Concat(OtherMethods.Select(name => $"        public TBuilder {name}(params object[] values) => throw null;\n"));
        var code = new StringBuilder(IsDeclared("ContainerBuilder", others) ? "" : Library.Replace("METHODS", methods, StringComparison.Ordinal));
        IEnumerable<string> modules = sources
            .SelectMany(source => ModuleName().Matches(source))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Where(name => code.Length > 0 && !IsDeclared(name + "Builder", others))
            .Order(StringComparer.Ordinal);
        code.AppendJoin("", modules.ToList().Select(name => Module.Replace("NAME", name, StringComparison.Ordinal)));

        return CSharpCompilation.Create(
            Root,
            [CSharpSyntaxTree.ParseText(code.ToString())],
            framework,
            new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
    }

    // A type of another project may be nearer than a using, and of the same name.
    static bool IsDeclared(string type, IReadOnlyList<string> sources) =>
        sources.Any(source => source.Contains(type, StringComparison.Ordinal) && Regex.IsMatch(source, $@"\b(class|struct|record|interface|enum)\s+{type}\b"));

    [GeneratedRegex(@"\bTestcontainers\s*\.\s*(?<name>[A-Z][A-Za-z0-9]*)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleName();
}
