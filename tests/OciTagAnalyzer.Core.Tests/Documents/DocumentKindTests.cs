using System.Xml.Linq;
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
    [InlineData(@"C:\src\.azure-pipelines\jobs\compose.yml", nameof(DocumentKind.AzurePipeline))]
    [InlineData(".gitlab/ci/build.yml", nameof(DocumentKind.GitLabPipeline))]
    [InlineData("gitlab/ci/build.yml", nameof(DocumentKind.Yaml))]
    [InlineData(".circleci/config.yml", nameof(DocumentKind.CirclePipeline))]
    [InlineData("bitbucket-pipelines.yml", nameof(DocumentKind.BitbucketPipeline))]
    [InlineData(".tekton/push.yaml", nameof(DocumentKind.Yaml))]
    [InlineData("local.docker-compose.yml", nameof(DocumentKind.Compose))]
    [InlineData("src/App/App.csproj", nameof(DocumentKind.MSBuild))]
    [InlineData("src/App/App.fsproj", nameof(DocumentKind.MSBuild))]
    [InlineData("src/App/App.vbproj", nameof(DocumentKind.MSBuild))]
    [InlineData("Directory.Build.props", nameof(DocumentKind.MSBuild))]
    [InlineData("Directory.Build.targets", nameof(DocumentKind.MSBuild))]
    [InlineData("tye.yaml", nameof(DocumentKind.Tye))]
    [InlineData("Pulumi.yaml", nameof(DocumentKind.Pulumi))]
    [InlineData(".github/dependabot.yml", nameof(DocumentKind.Yaml))]
    [InlineData("oci-images.lock.json", nameof(DocumentKind.LockFile))]
    [InlineData("/repo/OCI-Images.lock.json", nameof(DocumentKind.LockFile))]
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
    public void Says_the_kind_of(string path, string kind) => Assert.Equal(Kinds.Called(kind), DocumentKind.Of(path));

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
    [InlineData("Dockerfile.txt")]
    [InlineData("Dockerfile.j2")]
    [InlineData("MyDockerfile")]
    [InlineData("package.json")]
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
    public void Knows_nothing_of(string path) => Assert.Equal(DocumentKind.None, DocumentKind.Of(path));

    // The package leaves these out by their names, so that the compiler need not read them. What it lets through is left out here.
    [Fact]
    public void Knows_nothing_of_what_the_package_leaves_out()
    {
        using Stream targets = typeof(DocumentNameTests).Assembly.GetManifestResourceStream("OciTagAnalyzer.targets")!;
        string[] names = [.. XDocument.Load(targets).Descendants("_OciTagAnalyzerNoSettings").Single().Value
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(pattern => !pattern.EndsWith("/**", StringComparison.Ordinal))
            .Select(pattern => pattern.Replace("**/", "", StringComparison.Ordinal).Replace("*", "a", StringComparison.Ordinal))];

        Assert.True(names.Length > 30, $"{names.Length}");
        Assert.All(names, name => Assert.Equal(DocumentKind.None, DocumentKind.Of(name)));
    }
}
