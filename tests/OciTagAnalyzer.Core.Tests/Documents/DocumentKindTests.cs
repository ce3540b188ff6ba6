using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class DocumentKindTests
{
    [Theory]
    [InlineData("appsettings.json", nameof(DocumentKind.AppSettings))]
    [InlineData("/src/App/AppSettings.Development.JSON", nameof(DocumentKind.AppSettings))]
    [InlineData(@"C:\src\appsettings.Production.json", nameof(DocumentKind.AppSettings))]
    [InlineData("Dockerfile", nameof(DocumentKind.Dockerfile))]
    [InlineData("src/dockerfile", nameof(DocumentKind.Dockerfile))]
    [InlineData("Dockerfile.prod", nameof(DocumentKind.Dockerfile))]
    [InlineData("Dockerfile.alpine3.20", nameof(DocumentKind.Dockerfile))]
    [InlineData("api.Dockerfile", nameof(DocumentKind.Dockerfile))]
    [InlineData("Containerfile", nameof(DocumentKind.Dockerfile))]
    [InlineData("Containerfile.debug", nameof(DocumentKind.Dockerfile))]
    [InlineData("Dockerfile-prod", nameof(DocumentKind.Dockerfile))]
    [InlineData("Dockerfile_dev", nameof(DocumentKind.Dockerfile))]
    [InlineData("src/dockerfile-web.v2", nameof(DocumentKind.Dockerfile))]
    [InlineData("containerfile_x", nameof(DocumentKind.Dockerfile))]
    [InlineData("web.containerfile", nameof(DocumentKind.Dockerfile))]
    [InlineData("compose.yml", nameof(DocumentKind.Compose))]
    [InlineData("compose.yaml", nameof(DocumentKind.Compose))]
    [InlineData("docker-compose.override.yml", nameof(DocumentKind.Compose))]
    [InlineData("deploy\\my-compose-file.YAML", nameof(DocumentKind.Compose))]
    [InlineData("docker-bake.hcl", nameof(DocumentKind.Bake))]
    [InlineData("build/docker-bake.override.JSON", nameof(DocumentKind.Bake))]
    [InlineData("terraform.hcl", nameof(DocumentKind.None))]
    [InlineData("deployment.yaml", nameof(DocumentKind.Yaml))]
    [InlineData("compose/chart.yml", nameof(DocumentKind.Yaml))]
    [InlineData("Pulumi.dev.yaml", nameof(DocumentKind.Yaml))]
    [InlineData("kustomization.yaml", nameof(DocumentKind.Kustomization))]
    [InlineData("base/Kustomization", nameof(DocumentKind.Kustomization))]
    [InlineData("compose/values.yml", nameof(DocumentKind.HelmValues))]
    [InlineData("chart/values-prod.yaml", nameof(DocumentKind.HelmValues))]
    [InlineData("chart/values.prod.yaml", nameof(DocumentKind.HelmValues))]
    [InlineData("prod.values.yaml", nameof(DocumentKind.HelmValues))]
    [InlineData(".devcontainer/devcontainer.json", nameof(DocumentKind.DevContainer))]
    [InlineData(".devcontainer.json", nameof(DocumentKind.DevContainer))]
    [InlineData(".github/workflows/build.yml", nameof(DocumentKind.GitHubWorkflow))]
    [InlineData(@"C:\src\.github\workflows\compose.yaml", nameof(DocumentKind.GitHubWorkflow))]
    [InlineData("setup/action.yml", nameof(DocumentKind.GitHubWorkflow))]
    [InlineData(".gitlab-ci.yml", nameof(DocumentKind.GitLabPipeline))]
    [InlineData("ci/build.gitlab-ci.yml", nameof(DocumentKind.GitLabPipeline))]
    [InlineData("azure-pipelines.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData("eng/azure-pipelines-pr.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData(".azuredevops/build.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData("azurepipelines.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData("ci/AzurePipelines-pr.yaml", nameof(DocumentKind.AzurePipeline))]
    [InlineData("eng/pipelines/build.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData(@"C:\src\eng\pipelines\jobs\compose.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData(".azure/pipelines/ci.yaml", nameof(DocumentKind.AzurePipeline))]
    [InlineData("eng/pipelines.yml", nameof(DocumentKind.Yaml))]
    [InlineData("xeng/pipelines/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData("eng/x/pipelines/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData("pipelines/eng/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData(".azure/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData(@"C:\src\.azure-pipelines\jobs\compose.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData(".gitlab/ci/build.yml", nameof(DocumentKind.GitLabPipeline))]
    [InlineData("gitlab/ci/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData(".circleci/config.yml", nameof(DocumentKind.CirclePipeline))]
    [InlineData("bitbucket-pipelines.yml", nameof(DocumentKind.BitbucketPipeline))]
    [InlineData(".drone.yml", nameof(DocumentKind.DronePipeline))]
    [InlineData("src/.woodpecker.yaml", nameof(DocumentKind.DronePipeline))]
    [InlineData(".woodpecker/compose.yml", nameof(DocumentKind.DronePipeline))]
    [InlineData(@"C:\src\.woodpecker\build\test.yaml", nameof(DocumentKind.DronePipeline))]
    [InlineData("drone.yml", nameof(DocumentKind.Yaml))]
    [InlineData(".github/workflows/values.yml", nameof(DocumentKind.GitHubWorkflow))]
    [InlineData(".github/workflows/sub/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData("values.compose.yaml", nameof(DocumentKind.HelmValues))]
    [InlineData("Dockerfile.env", nameof(DocumentKind.Dockerfile))]
    [InlineData(".tekton/push.yaml", nameof(DocumentKind.Yaml))]
    [InlineData("local.docker-compose.yml", nameof(DocumentKind.Compose))]
    [InlineData("src/App/App.csproj", nameof(DocumentKind.MSBuild))]
    [InlineData("src/App/App.fsproj", nameof(DocumentKind.MSBuild))]
    [InlineData("src/App/App.vbproj", nameof(DocumentKind.MSBuild))]
    [InlineData("Directory.Build.props", nameof(DocumentKind.MSBuild))]
    [InlineData("Directory.Build.targets", nameof(DocumentKind.MSBuild))]
    [InlineData("tye.yaml", nameof(DocumentKind.Tye))]
    [InlineData("Pulumi.yaml", nameof(DocumentKind.Pulumi))]
    [InlineData("src/dapr.yaml", nameof(DocumentKind.Dapr))]
    [InlineData("src/dapr.dev.yaml", nameof(DocumentKind.Yaml))]
    [InlineData("deploy/k8s/pod.json", nameof(DocumentKind.JsonManifest))]
    [InlineData("deploy/appsettings.json", nameof(DocumentKind.AppSettings))]
    [InlineData("deployer/pod.json", nameof(DocumentKind.AppSettings))]
    [InlineData(".github/dependabot.yml", nameof(DocumentKind.Yaml))]
    [InlineData("oci-images.lock.json", nameof(DocumentKind.LockFile))]
    [InlineData("/repo/OCI-Images.lock.json", nameof(DocumentKind.LockFile))]
    [InlineData("oci-images.baseline.json", nameof(DocumentKind.Baseline))]
    [InlineData("/repo/OCI-Images.baseline.json", nameof(DocumentKind.Baseline))]
    [InlineData("k8s/oci-images.baseline.json", nameof(DocumentKind.Baseline))]
    [InlineData("my.baseline.json", nameof(DocumentKind.AppSettings))]
    [InlineData("oci-tag.sinks.txt", nameof(DocumentKind.SinkTable))]
    [InlineData(@"C:\repo\Oci-Tag.Sinks.txt", nameof(DocumentKind.SinkTable))]
    [InlineData("myappsettings.json", nameof(DocumentKind.AppSettings))]
    [InlineData("config/services.JSON", nameof(DocumentKind.AppSettings))]
    [InlineData("Properties/launchSettings.json", nameof(DocumentKind.LaunchSettings))]
    [InlineData(".env", nameof(DocumentKind.EnvironmentFile))]
    [InlineData("src/.env.production", nameof(DocumentKind.EnvironmentFile))]
    [InlineData("worker.env", nameof(DocumentKind.EnvironmentFile))]
    [InlineData("worker.ini", nameof(DocumentKind.IniSettings))]
    [InlineData("worker.xml", nameof(DocumentKind.XmlSettings))]
    public void Determines_the_kind_of(string path, string kind) => Assert.Equal(Kinds.ByName(kind), DocumentKind.Of(path));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("Dockerfile/")]
    [InlineData("appsettings.cs")]
    [InlineData("appsettings.json/readme.txt")]
    [InlineData("Dockerfile.dockerignore")]
    [InlineData("api.Dockerfile.dockerignore")]
    [InlineData("Dockerfile.cs")]
    [InlineData("DockerfileWriter.cs")]
    [InlineData("Dockerfile.md")]
    [InlineData("Dockerfile-web.md")]
    [InlineData("Dockerfile_test.go")]
    [InlineData("dockerfile-lint.js")]
    [InlineData("Dockerfiles")]
    [InlineData("Dockerfile+web")]
    [InlineData("web-Dockerfile")]
    [InlineData("Dockerfile.txt")]
    [InlineData("Dockerfile.j2")]
    [InlineData("MyDockerfile")]
    [InlineData("package.json")]
    [InlineData("deploy/package.json")]
    [InlineData("Package-Lock.json")]
    [InlineData("app.deps.json")]
    [InlineData("app.runtimeconfig.json")]
    [InlineData("runtimeconfig.template.json")]
    [InlineData("tsconfig.app.json")]
    [InlineData("settings.schema.json")]
    [InlineData(".eslintrc.json")]
    [InlineData("aspire-manifest.json")]
    [InlineData("web.config")]
    [InlineData(".env.example")]
    [InlineData("docker.env.ts")]
    [InlineData(".env.d.ts")]
    [InlineData(".environment")]
    [InlineData("env")]
    [InlineData("oci-images.lock.json.bak")]
    [InlineData("images.lock.json")]
    public void Does_not_recognize(string path) => Assert.Equal(DocumentKind.None, DocumentKind.Of(path));

    /// <summary>The files that a build searches for are recognized, possibly by a kind that has precedence.</summary>
    [Fact]
    public void Recognizes_the_files_of_its_patterns()
    {
        foreach (DocumentKind kind in DocumentKind.All)
        {
            foreach (string pattern in kind.Patterns)
            {
                Assert.Same(kind, DocumentKind.Of(pattern.Replace("**", "a/b", StringComparison.Ordinal).Replace("*", "x", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void Has_unique_names()
    {
        Assert.Equal(DocumentKind.Names.Distinct(StringComparer.OrdinalIgnoreCase), DocumentKind.Names);
        Assert.All(DocumentKind.All.Where(kind => kind.Name is not null), kind => Assert.Same(kind, DocumentKind.Named(kind.Name!.ToUpperInvariant())));
        Assert.Null(DocumentKind.Named("yaml"));
    }

    /// <summary>A kind that is not in the list would never be used.</summary>
    [Fact]
    public void Lists_all_kinds() => Assert.Equal(
        typeof(DocumentKind).GetProperties()
            .Where(property => property.PropertyType == typeof(DocumentKind))
            .Select(property => property.GetValue(null))
            .ToHashSet(),
        DocumentKind.All.ToHashSet<object?>());

    /// <summary>The page of the files contains each kind, and each pattern without a folder.</summary>
    [Fact]
    public void Is_documented()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolder(), "src/OciTagAnalyzer.Package/docs/files.md"));
        Assert.All(DocumentKind.Names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        Assert.All(
            DocumentKind.All.SelectMany(kind => kind.Patterns).Where(pattern => !pattern.Contains('/', StringComparison.Ordinal)),
            pattern => Assert.True(page.Contains(pattern, StringComparison.Ordinal)
                || page.Contains(OtherExtension(pattern), StringComparison.Ordinal)
                || pattern.Contains("Containerfile", StringComparison.Ordinal), pattern));
    }

    static string OtherExtension(string pattern) =>
        pattern.EndsWith(".yml", StringComparison.Ordinal) ? pattern[..^4] + ".yaml" : Path.ChangeExtension(pattern, ".yml");

    static string RepositoryFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OciTagAnalyzer.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
