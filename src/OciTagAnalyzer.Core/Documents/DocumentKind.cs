namespace OciTagAnalyzer.Core.Documents;

/// <summary>The kinds of document, beside C#, that may hold image references.</summary>
public enum DocumentKind
{
    /// <summary>No document of ours.</summary>
    None,

    /// <summary>JSON configuration: <c>appsettings.json</c>, <c>appsettings.Development.json</c>, and JSON of any other name that code may add to it.</summary>
    AppSettings,

    /// <summary>A <c>launchSettings.json</c>, whose profiles set environment variables.</summary>
    LaunchSettings,

    /// <summary>Environment variables: <c>.env</c>.</summary>
    EnvironmentFile,

    /// <summary>INI that may be configuration.</summary>
    IniSettings,

    /// <summary>XML that may be configuration.</summary>
    XmlSettings,

    /// <summary>A Dockerfile or Containerfile.</summary>
    Dockerfile,

    /// <summary>A compose file.</summary>
    Compose,

    /// <summary>A Bake file: <c>docker-bake.hcl</c> or <c>docker-bake.json</c>, which says how images are built.</summary>
    Bake,

    /// <summary>Kubernetes manifests, plain or as a chart's templates.</summary>
    Kubernetes,

    /// <summary>A <c>kustomization.yaml</c>.</summary>
    Kustomization,

    /// <summary>The values of a Helm chart.</summary>
    HelmValues,

    /// <summary>A <c>devcontainer.json</c>.</summary>
    DevContainer,

    /// <summary>A GitHub workflow or action.</summary>
    GitHubWorkflow,

    /// <summary>A GitLab pipeline.</summary>
    GitLabPipeline,

    /// <summary>An Azure pipeline.</summary>
    AzurePipeline,

    /// <summary>A Bitbucket pipeline.</summary>
    BitbucketPipeline,

    /// <summary>A CircleCI pipeline.</summary>
    CirclePipeline,

    /// <summary>A project file in C#, F# or Visual Basic, or what such files import.</summary>
    MSBuild,

    /// <summary>A <c>tye.yaml</c>.</summary>
    Tye,

    /// <summary>A Pulumi program in YAML.</summary>
    Pulumi,

    /// <summary>An instance or image as Incus shows it.</summary>
    Incus,

    /// <summary>YAML of which only its text says what it is.</summary>
    Yaml,

    /// <summary>The lock file, <c>oci-images.lock.json</c>.</summary>
    LockFile,

    /// <summary>A table of a project's own sinks, <c>oci-tag.sinks.txt</c>.</summary>
    SinkTable,
}
