namespace OciTagAnalyzer.Tool.Workspace.StandIns;

/// <summary>The containers of an Aspire application model.</summary>
sealed class AspireStandIn : PackageStandIn
{
    /// <summary>The method that adds a container.</summary>
    public const string AddContainer = "AddContainer";

    const string Application = "DistributedApplication";

    const string Library = $$"""
        namespace Aspire.Hosting
        {
            public interface IDistributedApplicationBuilder { }
            public class DistributedApplicationOptions { }
            public class {{Application}}
            {
                public static IDistributedApplicationBuilder CreateBuilder() => throw null;
                public static IDistributedApplicationBuilder CreateBuilder(string[] args) => throw null;
                public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) => throw null;
            }
            public static class ContainerResourceBuilderExtensions
            {
                public static ApplicationModel.IResourceBuilder<ApplicationModel.ContainerResource> {{AddContainer}}(
                    this IDistributedApplicationBuilder builder, string name, string image) => throw null;
                public static ApplicationModel.IResourceBuilder<ApplicationModel.ContainerResource> {{AddContainer}}(
                    this IDistributedApplicationBuilder builder, string name, string image, string tag) => throw null;
            }
            public static class ResourceBuilderExtensions
            {
        METHODS    }
        }
        namespace Aspire.Hosting.ApplicationModel
        {
            public interface IResourceBuilder<out T> { }
            public class ContainerResource { }
        }
        """;

    /// <summary>A container is certain if the code calls only known methods on it. It is started even if the code does nothing else with it.</summary>
    public static CertainUses Uses { get; } = new()
    {
        Keeping = new HashSet<string>(StringComparer.Ordinal)
        {
            "ExcludeFromManifest", "WaitFor", "WaitForCompletion", "WaitForStart", "WithArgs", "WithBindMount", "WithContainerName", "WithContainerRuntimeArgs",
            "WithEndpoint", "WithEntrypoint", "WithEnvironment", "WithExplicitStart", "WithExternalHttpEndpoints", "WithHealthCheck", "WithHttpEndpoint",
            "WithHttpHealthCheck", "WithHttpsEndpoint", "WithImagePullPolicy", "WithLifetime", "WithParentRelationship", "WithReference", "WithUrl",
            "WithVolume",
        },
        Reading = new HashSet<string>(StringComparer.Ordinal) { "GetEndpoint" },
        Taking = new HashSet<string>(StringComparer.Ordinal) { "WaitFor", "WaitForCompletion", "WaitForStart", "WithParentRelationship", "WithReference" },
    };

    /// <inheritdoc/>
    protected override string AssemblyName => "Aspire.Hosting";

    /// <inheritdoc/>
    public override bool MayBeUsedIn(string code) => code.Contains(AddContainer, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string UsingsFor(string projectFile) =>
        projectFile.Contains("Aspire.AppHost.Sdk", StringComparison.Ordinal) || projectFile.Contains("Aspire.Hosting.AppHost", StringComparison.Ordinal)
            ? "global using Aspire.Hosting;\n"
            : "";

    /// <inheritdoc/>
    protected override string CodeFor(IEnumerable<string> sources, IReadOnlyList<string> others)
    {
        string methods = string.Concat(Uses.Keeping.Select(name =>
            $"        public static ApplicationModel.IResourceBuilder<T> {name}<T>(" +
            "this ApplicationModel.IResourceBuilder<T> builder, params object[] values) => throw null;\n"));
        return IsDeclared(Application, others) || IsDeclared($"I{Application}Builder", others) || IsExtension(AddContainer, others)
            ? ""
            : Library.Replace("METHODS", methods, StringComparison.Ordinal);
    }
}
