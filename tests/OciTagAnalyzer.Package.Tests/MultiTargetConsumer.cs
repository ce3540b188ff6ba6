using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class MultiTargetConsumer(MultiTargetConsumer.Story story) : IClassFixture<MultiTargetConsumer.Story>
{
    [Fact]
    public void Has_the_findings_of_each_target()
    {
        Assert.Equal(
            [
                "Library/Dockerfile(1,6) OCI1001",
                "Library/Sidecar.cs(11,87) OCI1004",
                "Library/Sidecar.cs(16,81) OCI1001",
                "Library/Sidecar.cs(7,83) OCI1001",
                "Library/Sidecar.cs(9,101) OCI1001",
            ],
            PlacesOf(story.Build, "net8.0"));
        Assert.Equal(
            [
                "Library/Dockerfile(1,6) OCI1001",
                "Library/Sidecar.cs(11,87) OCI1004",
                "Library/Sidecar.cs(7,83) OCI1001",
                "Library/Sidecar.cs(9,101) OCI1001",
            ],
            PlacesOf(story.Build, "net10.0"));
    }

    [Fact]
    public void Does_not_hand_the_package_on_to_who_references_it() =>
        Assert.Equal(["Library.csproj"], story.Build.Findings.Select(finding => Path.GetFileName(finding.Project)).Distinct());

    // A build can't know whether the other targets are built as well, so it is for a hand to say which one tells.
    [Fact]
    public void Has_its_files_told_by_the_one_target_that_hands_them_in()
    {
        Assert.Contains("Library/Dockerfile(1,6) OCI1001", PlacesOf(story.BuildToldOnce, "net8.0"));
        Assert.Equal(PlacesOf(story.Build, "net10.0").Skip(1), PlacesOf(story.BuildToldOnce, "net10.0"));
    }

    IEnumerable<string> PlacesOf(CommandRun build, string framework) =>
        story.Consumer.Places(build.Findings.Where(finding => finding.Framework == framework));

    /// <summary>A library for two frameworks, which installs the package, and a program on top of it, which does not.</summary>
    public sealed class Story(PackedPackage package) : IAsyncLifetime
    {
        internal Consumer Consumer { get; } = package.Consumer("MultiTarget");

        internal CommandRun Build { get; private set; } = null!;

        internal CommandRun BuildToldOnce { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Build = (await Consumer.RebuildAsync()).OrThrow();
            BuildToldOnce = (await Consumer.RebuildAsync("--no-restore", "-p:Told=Once")).OrThrow();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
