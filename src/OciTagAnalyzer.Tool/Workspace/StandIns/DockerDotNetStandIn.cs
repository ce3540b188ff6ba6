namespace OciTagAnalyzer.Tool.Workspace.StandIns;

/// <summary>The parameters of Docker.DotNet that contain images.</summary>
sealed class DockerDotNetStandIn : PackageStandIn
{
    const string Container = "CreateContainerParameters";
    const string Pull = "ImagesCreateParameters";

    // Without the clients, the parameters would get into unknown code, which may set a tag.
    const string Library = $$"""
        namespace Docker.DotNet
        {
            public interface IImageOperations
            {
                System.Threading.Tasks.Task CreateImageAsync(Models.{{Pull}} parameters, params object[] others);
            }
            public interface IContainerOperations
            {
                System.Threading.Tasks.Task CreateContainerAsync(Models.{{Container}} parameters, params object[] others);
            }
            public interface IDockerClient
            {
                IImageOperations Images { get; }
                IContainerOperations Containers { get; }
            }
            public class DockerClient : IDockerClient
            {
                public IImageOperations Images => throw null;
                public IContainerOperations Containers => throw null;
            }
            public class DockerClientConfiguration
            {
                public DockerClientConfiguration(params object[] values) { }
                public DockerClient CreateClient() => throw null;
            }
        }
        namespace Docker.DotNet.Models
        {
            public class {{Container}}
            {
                public string Image { get; set; }
            }
            public class {{Pull}}
            {
                public string FromImage { get; set; }
                public string FromSrc { get; set; }
                public string Repo { get; set; }
                public string Tag { get; set; }
            }
        }
        """;

    /// <summary>Parameters are certain if the code creates a container or pulls an image with them, and changes nothing of the image before.</summary>
    public static CertainUses Uses { get; } = new()
    {
        Taking = new HashSet<string>(StringComparer.Ordinal) { "CreateContainerAsync", "CreateImageAsync" },
        ImageProperties = new HashSet<string>(StringComparer.Ordinal) { "Image", "FromImage", "FromSrc", "Repo", "Tag" },
        MustBeUsed = true,
    };

    /// <inheritdoc/>
    protected override string AssemblyName => "Docker.DotNet";

    /// <inheritdoc/>
    public override bool MayBeUsedIn(string code) =>
        code.Contains(Container, StringComparison.Ordinal) || code.Contains(Pull, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override string CodeFor(IEnumerable<string> sources, IReadOnlyList<string> others) =>
        IsDeclared(Container, others) || IsDeclared(Pull, others) ? "" : Library;
}
