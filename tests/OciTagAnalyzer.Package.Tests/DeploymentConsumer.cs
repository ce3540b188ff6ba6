using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class DeploymentConsumer(DeploymentConsumer.Story story) : IClassFixture<DeploymentConsumer.Story>
{
    static readonly string[] places =
    [
        ".devcontainer/devcontainer.json(2,13) OCI1001",
        ".github/workflows/ci.yml(6,16) OCI1001",
        ".gitlab-ci.yml(1,8) OCI1001",
        "Directory.Build.props(5,25) OCI1001",
        "charts/shop/values.yaml(3,8) OCI1002",
        "compose.yaml(5,12) OCI1001",
        "deploy/kimai.yaml(3,13) OCI1001",
        "k8s/kustomization.yaml(3,11) OCI1002",
        "k8s/web.yaml(8,16) OCI1001",
        "src/App/App.csproj(3,24) OCI1002",
        "src/App/Dockerfile(4,6) OCI1001",
        "src/App/appsettings.json(3,22) OCI1001",
        "src/App/stack.txt(3,12) OCI1001",
        "src/Worker/Dockerfile(1,6) OCI1002",
        "tye.yaml(4,10) OCI1001",
    ];

    [Fact]
    public void Has_a_finding_in_each_kind_of_file() =>
        Assert.Equal(places, story.Consumer.Places(story.Build.Findings).Distinct());

    [Fact]
    public void Has_one_report_for_each_shared_file() =>
        Assert.Equal(
            ["src/Worker/Dockerfile"],
            story.Consumer.Places(story.Build.Findings.Where(finding => Path.GetFileName(finding.Project) == "Worker.csproj"))
                .Select(place => place.Split('(')[0]));

    // A base image that only MSBuild evaluates is reported at the project file.
    [Fact]
    public void Has_the_evaluated_base_image_reported() =>
        Assert.Equal(
            ["src/App/App.csproj(1,1) OCI1001", "src/Worker/Worker.csproj(1,1) OCI1001"],
            story.Consumer.Places(story.BuildOnDebian.Findings).Except(places));

    [Fact]
    public void Does_not_build_under_the_strict_preset()
    {
        Assert.Equal(1, story.StrictBuild.ExitCode);
        Assert.All(story.StrictBuild.Findings, finding => Assert.Equal("error", finding.Severity));
        Assert.Contains("src/Worker/Worker.csproj(3,25) OCI1003", story.Consumer.Places(story.StrictBuild.Findings));
    }

    [Fact]
    public void Builds_without_findings_under_the_relaxed_preset()
    {
        Assert.Equal(0, story.RelaxedBuild.ExitCode);
        Assert.Empty(story.RelaxedBuild.Findings);
    }

    [Fact]
    public void Has_a_warning_for_an_unknown_preset()
    {
        Assert.Equal(0, story.LaxBuild.ExitCode);
        Assert.Contains("Invalid value 'lax' for OciTagAnalyzerPreset", story.LaxBuild.Output);
    }

    /// <summary>A repository with two projects and their deployment files.</summary>
    public sealed class Story(PackedPackage package) : IAsyncLifetime
    {
        internal Consumer Consumer { get; } = package.Consumer("Deployment");

        internal CommandRun Build { get; private set; } = null!;

        internal CommandRun BuildOnDebian { get; private set; } = null!;

        internal CommandRun StrictBuild { get; private set; } = null!;

        internal CommandRun RelaxedBuild { get; private set; } = null!;

        internal CommandRun LaxBuild { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Build = (await RebuildAsync()).OrThrow();
            BuildOnDebian = (await RebuildAsync("--no-restore", "-p:ContainerBaseImage=debian")).OrThrow();
            StrictBuild = await RebuildAsync("--no-restore", "-p:OciTagAnalyzerPreset=strict");
            RelaxedBuild = await RebuildAsync("--no-restore", "-p:OciTagAnalyzerPreset=Relaxed");
            LaxBuild = await RebuildAsync("--no-restore", "-p:OciTagAnalyzerPreset=lax");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        // Without a repository, the folder of the solution is the root.
        Task<CommandRun> RebuildAsync(params IEnumerable<string> arguments) =>
            Consumer.RebuildAsync(["src/App/App.csproj", $"-p:SolutionDir={Consumer.Folder}/", .. arguments]);
    }
}
