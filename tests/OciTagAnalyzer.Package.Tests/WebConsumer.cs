using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class WebConsumer(WebConsumer.Story story) : IClassFixture<WebConsumer.Story>
{
    [Fact]
    public void Has_a_finding_in_each_of_its_files() =>
        Assert.Equal(
            ["Dockerfile(1,6) OCI1001", "appsettings.json(5,17) OCI1001", "compose.yml(6,12) OCI1001"],
            story.Consumer.Places(story.Build.Findings));

    [Fact]
    public void Keeps_its_settings_as_content()
    {
        Assert.Contains("appsettings.json", story.OutputFiles);
        Assert.Contains("appsettings.Development.json", story.OutputFiles);
    }

    [Fact]
    public void Has_findings_only_in_its_own_additional_file_if_the_package_adds_none() =>
        Assert.Equal(["appsettings.json(5,17) OCI1001"], story.Consumer.Places(story.BuildWithoutFiles.Findings));

    // An incremental build does not run the compiler unless it detects the change of the file.
    [Fact]
    public void Is_checked_again_when_only_a_file_has_changed() =>
        Assert.Equal(
            ["Dockerfile(1,6) OCI1001", "compose.yml(6,12) OCI1001"],
            story.Consumer.Places(story.BuildAfterEdit.Findings));

    [Theory]
    [InlineData("added")]
    [InlineData("removed")]
    public void Is_checked_again_when_a_file_is_added_or_removed(string change) =>
        Assert.Equal(
            ["Dockerfile(1,6) OCI1001", "compose.yml(6,12) OCI1001", .. (change == "added" ? ["worker.Dockerfile(1,6) OCI1001"] : (string[])[])],
            story.Consumer.Places((change == "added" ? story.BuildAfterAddition : story.BuildAfterRemoval).Findings));

    [Fact]
    public void Is_not_checked_again_when_nothing_has_changed() =>
        Assert.Empty(story.BuildAfterNothing.Findings);

    /// <summary>A web application that is built, and built again after a change to its settings.</summary>
    public sealed class Story(PackedPackage package) : IAsyncLifetime
    {
        internal Consumer Consumer { get; } = package.Consumer("Web");

        internal CommandRun BuildWithoutFiles { get; private set; } = null!;

        internal CommandRun Build { get; private set; } = null!;

        internal IEnumerable<string> OutputFiles { get; private set; } = [];

        internal CommandRun BuildAfterNothing { get; private set; } = null!;

        internal CommandRun BuildAfterEdit { get; private set; } = null!;

        internal CommandRun BuildAfterAddition { get; private set; } = null!;

        internal CommandRun BuildAfterRemoval { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            BuildWithoutFiles = (await Consumer.RebuildAsync("-p:OciTagAnalyzerIncludeFiles=false")).OrThrow();
            Build = (await Consumer.RebuildAsync("--no-restore")).OrThrow();
            OutputFiles = [.. Directory.EnumerateFiles(Path.Combine(Consumer.Folder, "bin", "Debug", "net10.0")).Select(path => Path.GetFileName(path))];
            BuildAfterNothing = (await Consumer.RunAsync("build", "--no-restore")).OrThrow();
            Consumer.Write("appsettings.json", Consumer.Read("appsettings.json").Replace("kimai/kimai2", "kimai/kimai2:apache-2.26.0"));
            BuildAfterEdit = (await Consumer.RunAsync("build", "--no-restore")).OrThrow();

            // The moved file has a time before the last build.
            string added = Path.Combine(Consumer.Folder, "worker.Dockerfile");
            Consumer.Write("worker.Dockerfile", "FROM redis\n");
            File.SetLastWriteTimeUtc(added, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            BuildAfterAddition = (await Consumer.RunAsync("build", "--no-restore")).OrThrow();
            File.Delete(added);
            BuildAfterRemoval = (await Consumer.RunAsync("build", "--no-restore")).OrThrow();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
