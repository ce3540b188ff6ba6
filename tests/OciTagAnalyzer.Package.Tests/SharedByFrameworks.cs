using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>Three projects with two frameworks each that share files: each finding in a file is reported once.</summary>
[Collection(PackageCollection.Name)]
public sealed class SharedByFrameworks(SharedByFrameworks.Story story) : IClassFixture<SharedByFrameworks.Story>
{
    static readonly string[] shared =
    [
        "Directory.Build.props(4,25) OCI1001",
        "compose.yaml(3,12) OCI1001",
        "compose.yaml(5,12) OCI1002",
        "oci-images.lock.json(1,1) OCI0002",
        "oci-tag.sinks.txt(1,1) OCI0001",
    ];

    static readonly string[] own =
    [
        "A/Dockerfile(1,6) OCI1001",
        "B/Dockerfile(1,6) OCI1001",
        "B/appsettings.json(1,22) OCI1001",
        "C/C.csproj(5,25) OCI1001",
        "C/Dockerfile(1,6) OCI1001",
    ];

    [Fact]
    public void Are_reported_once() => Assert.Equal([.. own, .. shared], story.Places(story.Build));

    [Fact]
    public void Are_reported_by_the_first_project_and_framework_in_every_build()
    {
        Assert.Equal(["A/Dockerfile(1,6) OCI1001", .. shared], story.Places(story.BuildOfFirst));
        Assert.Equal(["C/C.csproj(5,25) OCI1001", "C/Dockerfile(1,6) OCI1001"], story.Places(story.BuildOfLast));
        Assert.Empty(story.BuildOfSecondFramework.Findings);
        Assert.Equal(6, story.BuildOfSecondFrameworkWithAll.Findings.Count);
    }

    // If the first framework does not report a file, another one does.
    [Fact]
    public void Are_reported_by_another_framework_if_the_first_does_not_report_them() =>
        Assert.Contains("A/Dockerfile(1,6) OCI1001", story.Places(story.BuildWithSilentFramework));

    // A project with its own Directory.Build.props does not read the one above, and so cannot report it.
    [Fact]
    public void Are_reported_by_a_project_that_reads_them() => Assert.Equal([.. own, .. shared], story.Places(story.BuildWithOwnProperties));

    public sealed class Story(PackedPackage package) : IAsyncLifetime
    {
        Consumer Consumer { get; } = package.EmptyFolder();

        internal CommandRun Build { get; private set; } = null!;

        internal CommandRun BuildOfFirst { get; private set; } = null!;

        internal CommandRun BuildOfLast { get; private set; } = null!;

        internal CommandRun BuildOfSecondFramework { get; private set; } = null!;

        internal CommandRun BuildOfSecondFrameworkWithAll { get; private set; } = null!;

        internal CommandRun BuildWithSilentFramework { get; private set; } = null!;

        internal CommandRun BuildWithOwnProperties { get; private set; } = null!;

        internal IEnumerable<string> Places(CommandRun build) => Consumer.Places(build.Findings);

        public async Task InitializeAsync()
        {
            Consumer.Write(".git/HEAD", "ref: refs/heads/main\n");
            Consumer.Write("All.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="B/B.csproj" /><Project Path="C/C.csproj" /></Solution>""");
            Consumer.Write("Directory.Build.props", """
                <Project>
                  <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)..'))" />
                  <PropertyGroup>
                    <ContainerBaseImage>quay.io/team/base</ContainerBaseImage>
                  </PropertyGroup>
                </Project>
                """);
            Consumer.Write("compose.yaml", "services:\n  a:\n    image: redis\n  b:\n    image: nginx:latest\n");
            Consumer.Write("oci-images.lock.json", "{}");
            foreach (string name in (string[])["A", "B", "C"])
            {
                Consumer.Write($"{name}/Dockerfile", "FROM postgres\n");
                Consumer.Write($"{name}/{name}.csproj", $"""
                    <Project Sdk="Microsoft.NET.Sdk">
                      <PropertyGroup>
                        <TargetFrameworks>
                          net10.0; netstandard2.0</TargetFrameworks>
                        {(name == "C" ? "<ContainerBaseImage>quay.io/team/c</ContainerBaseImage>" : "")}
                      </PropertyGroup>
                      <ItemGroup>
                        <PackageReference Include="OciTagAnalyzer" Version="$(OciTagAnalyzerVersion)" PrivateAssets="all" />
                      </ItemGroup>
                    </Project>
                    """);
            }

            Consumer.Write("B/appsettings.json", """{ "ContainerImage": "redis" }""");
            Consumer.Write("oci-tag.sinks.txt", "no row\n");

            (await Consumer.RunAsync("restore")).OrThrow();
            Build = await BuildAsync("All.slnx");
            BuildOfFirst = await BuildAsync("A/A.csproj");
            BuildOfLast = await BuildAsync("C/C.csproj");
            BuildOfSecondFramework = await BuildAsync("A/A.csproj", "-f", "netstandard2.0");
            BuildOfSecondFrameworkWithAll = await BuildAsync("A/A.csproj", "-f", "netstandard2.0", "-p:OciTagAnalyzerReportOnce=false");

            string project = Consumer.Read("A/A.csproj");
            string silent = """<PropertyGroup Condition="'$(TargetFramework)' == 'net10.0'"><RunAnalyzers>false</RunAnalyzers></PropertyGroup>""";
            Consumer.Write("A/A.csproj", project.Replace("<ItemGroup>", silent + "<ItemGroup>"));
            BuildWithSilentFramework = await BuildAsync("A/A.csproj");
            Consumer.Write("A/A.csproj", project);

            Consumer.Write("A/Directory.Build.props", """
                <Project>
                  <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../..'))" />
                </Project>
                """);
            BuildWithOwnProperties = await BuildAsync("All.slnx");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        async Task<CommandRun> BuildAsync(string path, params string[] arguments) =>
            await Consumer.RunAsync(["build", path, "--no-incremental", "--no-restore", .. arguments]);
    }
}
