using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class MultiTargetConsumer(MultiTargetConsumer.Story story) : IClassFixture<MultiTargetConsumer.Story>
{
    [Fact]
    public void Has_the_findings_in_code_of_each_target_and_those_in_files_of_the_first()
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
                "Library/Sidecar.cs(11,87) OCI1004",
                "Library/Sidecar.cs(7,83) OCI1001",
                "Library/Sidecar.cs(9,101) OCI1001",
            ],
            PlacesOf(story.Build, "net10.0"));
    }

    [Fact]
    public void Does_not_add_the_package_to_referencing_projects() =>
        Assert.Equal(["Library.csproj"], story.Build.Findings.Select(finding => Path.GetFileName(finding.Project)).Distinct());

    [Fact]
    public void Has_the_findings_in_files_of_another_target_if_the_first_does_not_report_them()
    {
        Assert.DoesNotContain("Library/Dockerfile(1,6) OCI1001", PlacesOf(story.BuildWithoutFirst, "net8.0"));
        Assert.Contains("Library/Dockerfile(1,6) OCI1001", PlacesOf(story.BuildWithoutFirst, "net10.0"));
    }

    [Fact]
    public void Has_all_findings_of_each_target_if_a_property_requires_it() =>
        Assert.Contains("Library/Dockerfile(1,6) OCI1001", PlacesOf(story.BuildOfEach, "net10.0"));

    IEnumerable<string> PlacesOf(CommandRun build, string framework) =>
        story.Consumer.Places(build.Findings.Where(finding => finding.Framework == framework));

    /// <summary>A library for two frameworks with the package, and a program that references the library, without the package.</summary>
    public sealed class Story(PackedPackage package) : IAsyncLifetime
    {
        internal Consumer Consumer { get; } = package.Consumer("MultiTarget");

        internal CommandRun Build { get; private set; } = null!;

        internal CommandRun BuildWithoutFirst { get; private set; } = null!;

        internal CommandRun BuildOfEach { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Build = (await Consumer.RebuildAsync()).OrThrow();
            BuildWithoutFirst = (await Consumer.RebuildAsync("--no-restore", "-p:LeaveOut=net8.0")).OrThrow();
            BuildOfEach = (await Consumer.RebuildAsync("--no-restore", "-p:OciTagAnalyzerReportOnce=false")).OrThrow();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
