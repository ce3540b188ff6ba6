using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Programs of one C# file, with directives for their packages and projects.</summary>
public sealed class FileBasedProgramTests : IDisposable
{
    const string Finding = "scripts/app.cs(4,66): warning OCI1001: Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; pin " +
        "it to a tag or digest\n";

    readonly TemporaryFolder folder = new();

    public FileBasedProgramTests()
    {
        folder.Write("library/Testcontainers.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        folder.Write("library/ContainerBuilder.cs", """
            namespace DotNet.Testcontainers.Builders;
            public class ContainerBuilder<TBuilder, TContainer, TConfiguration> { public object WithImage(string image) => this; }
            public class RedisBuilder : ContainerBuilder<RedisBuilder, object, object>;
            """);
        folder.Write("scripts/app.cs", """
            #!/usr/bin/env dotnet
            // The caches of the SDK.
            #:project ../library/Testcontainers.csproj
            _ = new DotNet.Testcontainers.Builders.RedisBuilder().WithImage("redis");
            """);
        folder.Write("scripts/plain.cs", "class Plain;");
        folder.Write("scripts/more/Other.cs", "class Other { const string Text = \"#:package\"; }");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Are_analyzed_like_projects()
    {
        folder.Write("scripts/appsettings.json", """{ "ContainerImage": "nginx:1.27" }""");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");
        await folder.RestoreAsync("library/Testcontainers.csproj");
        await folder.RestoreAsync("scripts/app.cs");

        Assert.Equal(
            new CommandRun(
                1, Finding + "1 finding in 1 file\n", "ocitag: warning: 2 C# files are not read, such as 'scripts/plain.cs': they belong to no project\n"),
            await CommandRun.OfAsync(folder, "check"));
        Assert.Equal(new CommandRun(1, Finding + "1 finding in 1 file\n", ""), await CommandRun.OfAsync(folder, "check", "scripts/app.cs"));

        // The referenced project is outside of the folder, and opened for its symbols.
        Assert.EndsWith("1 pinned, 0 left\n", (await CommandRun.OfAsync(folder, "fix", "scripts")).Output);
        Assert.Contains("WithImage(\"redis:7.4\")", System.Text.Encoding.UTF8.GetString(folder.Read("scripts/app.cs")));
    }

    [Fact]
    public async Task Are_reported_as_projects_that_are_not_restored()
    {
        folder.Write("Dockerfile", "FROM nginx:1.27\n");

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal((2, "0 findings in what was read; not everything was read\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("ocitag: the C# code of 2 of 2 projects is not compiled, since it is not restored; run 'dotnet restore'\n", run.Error);
    }

    [Fact]
    public async Task Report_an_invalid_directive()
    {
        folder.Write("scripts/app.cs", "#:packages X@1.0.0\nSystem.Console.WriteLine();\n");

        var run = await CommandRun.OfAsync(folder, "check", "scripts/app.cs");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"^ocitag: '.*scripts/app\.cs' is not read: .*app\.cs\(1\): error: .*'packages'", run.Error);
    }
}
