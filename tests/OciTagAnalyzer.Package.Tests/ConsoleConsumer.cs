using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ConsoleConsumer(ConsoleConsumer.Story story) : IClassFixture<ConsoleConsumer.Story>
{
    static readonly string[] places =
    [
        "Program.cs(10,68) OCI1001",
        "Program.cs(12,47) OCI1002",
        "Program.cs(13,55) OCI1001",
        "Program.cs(14,76) OCI1001",
        "Program.cs(7,24) OCI1001",
        "Program.cs(9,51) OCI1001",
    ];

    [Fact]
    public void Builds_with_a_warning_for_each_image_without_a_pin()
    {
        Assert.Equal(0, story.Build.ExitCode);
        Assert.Equal(places, story.Consumer.Places(story.Build.Findings));
        Assert.All(story.Build.Findings, finding => Assert.Equal("warning", finding.Severity));
    }

    [Fact]
    public void Does_not_build_with_warnings_as_errors()
    {
        Assert.Equal(1, story.StrictBuild.ExitCode);
        Assert.Equal(places, story.Consumer.Places(story.StrictBuild.Findings));
    }

    [Fact]
    public void Has_the_same_findings_in_the_log_and_the_output() =>
        Assert.Equal(places, story.Log.Select(result => $"{result.File}({result.Line},{result.Column}) {result.Id}").Order(StringComparer.Ordinal));

    [Fact]
    public void Has_the_exact_location_of_each_reference_in_the_log()
    {
        string[] lines = story.Before.Split('\n');

        Assert.Equal(
            ["kimai/kimai2", "localstack/localstack:latest", "nginx", "opensearchproject/opensearch", "postgres", "redis"],
            story.Log.Select(result => lines[result.Line - 1][(result.Column - 1)..(result.EndColumn - 1)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_pinned_by_one_command()
    {
        Assert.Equal(0, story.Format.ExitCode);
        Assert.Equal(
            story.Before
                .Replace("\"opensearchproject/opensearch\"", "\"opensearchproject/opensearch:2.18.0\"")
                .Replace("\"postgres\"", "\"postgres:17.2\"")
                .Replace("WithImage(\"redis\")", "WithImage(\"redis:7.4.1\")")
                .Replace("\"localstack/localstack:latest\"", "\"localstack/localstack:4.0.3\"")
                .Replace("\"kimai/kimai2\"", "\"kimai/kimai2:apache-2.26.0\"")
                .Replace("? \"nginx\"", "? \"nginx:1.27.3\""),
            story.After);
    }

    [Fact]
    public void Is_not_changed_by_that_command_again()
    {
        Assert.Equal(0, story.FormatAgain.ExitCode);
        Assert.Equal(story.BytesAfter, story.BytesAfterAgain);
    }

    [Fact]
    public void Builds_with_warnings_as_errors_after_pinning()
    {
        Assert.Equal(0, story.PinnedBuild.ExitCode);
        Assert.Empty(story.PinnedBuild.Findings);
    }

    /// <summary>A console program from the first build to the build with all images pinned.</summary>
    public sealed class Story(PackedPackage package) : IAsyncLifetime
    {
        internal Consumer Consumer { get; } = package.Consumer("Console");

        internal CommandRun Build { get; private set; } = null!;

        internal IReadOnlyList<LogResult> Log { get; private set; } = [];

        internal CommandRun StrictBuild { get; private set; } = null!;

        internal string Before { get; private set; } = "";

        internal CommandRun Format { get; private set; } = null!;

        internal string After { get; private set; } = "";

        internal byte[] BytesAfter { get; private set; } = [];

        internal CommandRun FormatAgain { get; private set; } = null!;

        internal byte[] BytesAfterAgain { get; private set; } = [];

        internal CommandRun PinnedBuild { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Before = Consumer.Read("Program.cs");
            Build = await Consumer.RebuildAsync("-p:ErrorLog=findings.sarif%2Cversion=2.1");
            Log = LogResult.ReadAll(Consumer.Read("findings.sarif"), Consumer.Folder);
            StrictBuild = await Consumer.RebuildAsync("--no-restore", "-warnaserror");

            Format = await FormatAsync();
            After = Consumer.Read("Program.cs");
            BytesAfter = Consumer.ReadBytes("Program.cs");
            FormatAgain = await FormatAsync();
            BytesAfterAgain = Consumer.ReadBytes("Program.cs");
            PinnedBuild = await Consumer.RebuildAsync("--no-restore", "-warnaserror");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        Task<CommandRun> FormatAsync() =>
            Consumer.RunAsync("format", "analyzers", "--no-restore", "--diagnostics", "OCI1001", "OCI1002");
    }
}
