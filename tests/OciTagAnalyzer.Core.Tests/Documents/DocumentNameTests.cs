using System.Xml.Linq;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("appsettings.json", DocumentKind.AppSettings)]
    [InlineData("/src/App/AppSettings.Development.JSON", DocumentKind.AppSettings)]
    [InlineData(@"C:\src\appsettings.Production.json", DocumentKind.AppSettings)]
    [InlineData("Dockerfile", DocumentKind.Dockerfile)]
    [InlineData("src/dockerfile", DocumentKind.Dockerfile)]
    [InlineData("Dockerfile.prod", DocumentKind.Dockerfile)]
    [InlineData("Dockerfile.alpine3.20", DocumentKind.Dockerfile)]
    [InlineData("api.Dockerfile", DocumentKind.Dockerfile)]
    [InlineData("Containerfile", DocumentKind.Dockerfile)]
    [InlineData("Containerfile.debug", DocumentKind.Dockerfile)]
    [InlineData("compose.yml", DocumentKind.Compose)]
    [InlineData("compose.yaml", DocumentKind.Compose)]
    [InlineData("docker-compose.override.yml", DocumentKind.Compose)]
    [InlineData("deploy\\my-compose-file.YAML", DocumentKind.Compose)]
    [InlineData("docker-bake.hcl", DocumentKind.Bake)]
    [InlineData("build/docker-bake.override.JSON", DocumentKind.Bake)]
    [InlineData("terraform.hcl", DocumentKind.None)]
    [InlineData("deployment.yaml", DocumentKind.Yaml)]
    [InlineData("compose/chart.yml", DocumentKind.Yaml)]
    [InlineData("Pulumi.dev.yaml", DocumentKind.Yaml)]
    [InlineData("kustomization.yaml", DocumentKind.Kustomization)]
    [InlineData("base/Kustomization", DocumentKind.Kustomization)]
    [InlineData("compose/values.yml", DocumentKind.HelmValues)]
    [InlineData("chart/values-prod.yaml", DocumentKind.HelmValues)]
    [InlineData("chart/values.prod.yaml", DocumentKind.HelmValues)]
    [InlineData("prod.values.yaml", DocumentKind.HelmValues)]
    [InlineData(".devcontainer/devcontainer.json", DocumentKind.DevContainer)]
    [InlineData(".devcontainer.json", DocumentKind.DevContainer)]
    [InlineData(".github/workflows/build.yml", DocumentKind.GitHubWorkflow)]
    [InlineData(@"C:\src\.github\workflows\compose.yaml", DocumentKind.GitHubWorkflow)]
    [InlineData("setup/action.yml", DocumentKind.GitHubWorkflow)]
    [InlineData(".gitlab-ci.yml", DocumentKind.GitLabPipeline)]
    [InlineData("ci/build.gitlab-ci.yml", DocumentKind.GitLabPipeline)]
    [InlineData("azure-pipelines.yml", DocumentKind.AzurePipeline)]
    [InlineData("eng/azure-pipelines-pr.yml", DocumentKind.AzurePipeline)]
    [InlineData(".azuredevops/build.yml", DocumentKind.AzurePipeline)]
    [InlineData(@"C:\src\.azure-pipelines\jobs\compose.yml", DocumentKind.AzurePipeline)]
    [InlineData(".gitlab/ci/build.yml", DocumentKind.GitLabPipeline)]
    [InlineData("gitlab/ci/build.yml", DocumentKind.Yaml)]
    [InlineData(".circleci/config.yml", DocumentKind.CirclePipeline)]
    [InlineData("bitbucket-pipelines.yml", DocumentKind.BitbucketPipeline)]
    [InlineData(".tekton/push.yaml", DocumentKind.Yaml)]
    [InlineData("local.docker-compose.yml", DocumentKind.Compose)]
    [InlineData("src/App/App.csproj", DocumentKind.MSBuild)]
    [InlineData("src/App/App.fsproj", DocumentKind.MSBuild)]
    [InlineData("src/App/App.vbproj", DocumentKind.MSBuild)]
    [InlineData("Directory.Build.props", DocumentKind.MSBuild)]
    [InlineData("Directory.Build.targets", DocumentKind.MSBuild)]
    [InlineData("tye.yaml", DocumentKind.Tye)]
    [InlineData("Pulumi.yaml", DocumentKind.Pulumi)]
    [InlineData(".github/dependabot.yml", DocumentKind.Yaml)]
    [InlineData("oci-images.lock.json", DocumentKind.LockFile)]
    [InlineData("/repo/OCI-Images.lock.json", DocumentKind.LockFile)]
    [InlineData("oci-tag.sinks.txt", DocumentKind.SinkTable)]
    [InlineData(@"C:\repo\Oci-Tag.Sinks.txt", DocumentKind.SinkTable)]
    [InlineData("myappsettings.json", DocumentKind.AppSettings)]
    [InlineData("config/services.JSON", DocumentKind.AppSettings)]
    [InlineData("Properties/launchSettings.json", DocumentKind.LaunchSettings)]
    [InlineData(".env", DocumentKind.EnvironmentFile)]
    [InlineData("src/.env.production", DocumentKind.EnvironmentFile)]
    [InlineData("worker.env", DocumentKind.EnvironmentFile)]
    [InlineData("worker.ini", DocumentKind.IniSettings)]
    [InlineData("worker.xml", DocumentKind.XmlSettings)]
    public void Says_the_kind_of(string path, DocumentKind kind) => Assert.Equal(kind, DocumentName.KindOf(path));

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
    public void Knows_nothing_of(string path) => Assert.Equal(DocumentKind.None, DocumentName.KindOf(path));

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
        Assert.All(names, name => Assert.Equal(DocumentKind.None, DocumentName.KindOf(name)));
    }
}
