using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>Three projects for two frameworks each that share files: each line of a file is reported once.</summary>
[Collection(PackageCollection.Name)]
public sealed class SharedByFrameworks(PackedPackage package) : IAsyncLifetime
{
    static readonly string[] shared =
    [
        "Directory.Build.props(4,25) OCI1001",
        "compose.yaml(3,12) OCI1001",
        "compose.yaml(5,12) OCI1002",
        "oci-images.lock.json(1,1) OCI0002",
        "oci-tag.sinks.txt(1,1) OCI0001",
    ];

    static readonly string[] own = ["A/Dockerfile(1,6) OCI1001", "B/Dockerfile(1,6) OCI1001", "B/appsettings.json(1,22) OCI1001", "C/C.csproj(5,25) OCI1001", "C/Dockerfile(1,6) OCI1001"];

    readonly Consumer consumer = package.EmptyFolder();

    public async Task InitializeAsync()
    {
        consumer.Write(".git/HEAD", "ref: refs/heads/main\n");
        consumer.Write("All.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="B/B.csproj" /><Project Path="C/C.csproj" /></Solution>""");
        consumer.Write("Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)..'))" />
              <PropertyGroup>
                <ContainerBaseImage>quay.io/team/base</ContainerBaseImage>
              </PropertyGroup>
            </Project>
            """);
        consumer.Write("compose.yaml", "services:\n  a:\n    image: redis\n  b:\n    image: nginx:latest\n");
        consumer.Write("oci-images.lock.json", "{}");
        foreach (string name in (string[])["A", "B", "C"])
        {
            consumer.Write($"{name}/Dockerfile", "FROM postgres\n");
            consumer.Write($"{name}/{name}.csproj", $"""
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

        consumer.Write("B/appsettings.json", """{ "ContainerImage": "redis" }""");
        consumer.Write("oci-tag.sinks.txt", "no row\n");
        (await consumer.RunAsync("restore")).OrThrow();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_reported_once()
    {
        CommandRun build = await BuildAsync("All.slnx");
        Assert.Equal([.. own, .. shared], consumer.Places(build.Findings));

        Assert.Equal(["C/C.csproj(5,25) OCI1001", "C/Dockerfile(1,6) OCI1001"], consumer.Places((await BuildAsync("C/C.csproj")).Findings));
        Assert.Equal(["A/Dockerfile(1,6) OCI1001", .. shared], consumer.Places((await BuildAsync("A/A.csproj")).Findings));
        Assert.Empty((await BuildAsync("A/A.csproj", "-f", "netstandard2.0")).Findings);
        Assert.Equal(6, (await BuildAsync("A/A.csproj", "-f", "netstandard2.0", "-p:OciTagAnalyzerReportOnce=false")).Findings.Count());
    }

    // A project with a Directory.Build.props of its own does not read the one above, and so can't report it.
    [Fact]
    public async Task Are_reported_by_a_project_that_reads_them()
    {
        consumer.Write("A/Directory.Build.props", """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../..'))" /></Project>""");

        Assert.Equal([.. own, .. shared], consumer.Places((await BuildAsync("All.slnx")).Findings));
    }

    // What the first framework does not report, another one does.
    [Theory]
    [InlineData("<PropertyGroup Condition=\"'$(TargetFramework)' == 'net10.0'\"><NoWarn>$(NoWarn);OCI1001</NoWarn></PropertyGroup>")]
    [InlineData("<PropertyGroup Condition=\"'$(TargetFramework)' == 'net10.0'\"><RunAnalyzers>false</RunAnalyzers></PropertyGroup>")]
    public async Task Are_reported_where_the_first_framework_is_silent(string properties)
    {
        consumer.Write("A/A.csproj", consumer.Read("A/A.csproj").Replace("<ItemGroup>", properties + "<ItemGroup>"));

        Assert.Contains("A/Dockerfile(1,6) OCI1001", consumer.Places((await BuildAsync("A/A.csproj")).Findings));
    }

    async Task<CommandRun> BuildAsync(string path, params string[] arguments) =>
        await consumer.RunAsync(["build", path, "--no-incremental", "--no-restore", .. arguments]);
}
