using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Tool.Workspace.StandIns;

/// <summary>The builders of Testcontainers and its modules.</summary>
sealed partial class TestcontainersStandIn : PackageStandIn
{
    const string Root = "Testcontainers";

    const string Builder = "ContainerBuilder";

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

    /// <summary>A builder is certain if the code creates a container with it, and calls only known methods.</summary>
    public static CertainUses Uses { get; } = new()
    {
        Keeping = new HashSet<string>(StringComparer.Ordinal)
        {
            "DependsOn", "WithAutoRemove", "WithBindMount", "WithCleanUp", "WithCommand", "WithDatabase",
            "WithDockerEndpoint", "WithEntrypoint", "WithEnvironment", "WithExposedPort", "WithExtraHost", "WithHostname", "WithImagePullPolicy", "WithLabel",
            "WithLogger", "WithMacAddress", "WithName", "WithNetwork", "WithNetworkAliases", "WithOutputConsumer", "WithPassword", "WithPortBinding",
            "WithPrivileged", "WithResourceMapping", "WithReuse", "WithStartupCallback", "WithTmpfsMount", "WithUsername", "WithVolumeMount",
            "WithWaitStrategy", "WithWorkingDirectory",
        },
        Last = "Build",
        MustBeUsed = true,
    };

    /// <inheritdoc/>
    protected override string AssemblyName => Root;

    /// <inheritdoc/>
    public override bool MayBeUsedIn(string code) => code.Contains(Root, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override string CodeFor(IEnumerable<string> sources, IReadOnlyList<string> others)
    {
        if (IsDeclared(Builder, others))
        {
            return "";
        }

        string methods = string.Concat(Uses.Keeping.Select(name => $"        public TBuilder {name}(params object[] values) => throw null;\n"));
        IEnumerable<string> modules = sources
            .SelectMany(source => ModuleName().Matches(source))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Where(name => !IsDeclared(name + "Builder", others))
            .Order(StringComparer.Ordinal)
            .Select(name => Module.Replace("NAME", name, StringComparison.Ordinal));
        return Library.Replace("METHODS", methods, StringComparison.Ordinal) + string.Concat(modules);
    }

    [GeneratedRegex(@"\bTestcontainers\s*\.\s*(?<name>[A-Z][A-Za-z0-9]*)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleName();
}
