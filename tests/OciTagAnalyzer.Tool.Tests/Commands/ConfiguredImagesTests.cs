using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Settings of a project without the package, which are images only because of its code.</summary>
public sealed class ConfiguredImagesTests : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();

    public async Task InitializeAsync()
    {
        folder.Write("Library/Testcontainers.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>""");
        folder.Write("Library/ContainerBuilder.cs", """
            namespace DotNet.Testcontainers.Builders
            {
                public class ContainerBuilder<TBuilder, TContainer, TConfiguration> { public object WithImage(string image) => this; }
                public class ContainerBuilder : ContainerBuilder<ContainerBuilder, object, object> { }
            }
            """);
        folder.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Testcontainers.csproj" /></ItemGroup>
            </Project>
            """);
        folder.Write("App/Starter.cs", """
            using System;
            using DotNet.Testcontainers.Builders;

            class Starter
            {
                object Whole() => new ContainerBuilder().WithImage(Environment.GetEnvironmentVariable("Db__Image"));
                object Joined() => new ContainerBuilder().WithImage(Environment.GetEnvironmentVariable("Db__Repository") + ":" + Environment.GetEnvironmentVariable("Db__Tag"));
            }
            """);
        folder.Write("oci-images.lock.json", """
            {
              "version": 1,
              "images": {
                "docker.io/team/cache:7": { "digest": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
                "docker.io/team/db": { "tag": "1.2" },
                "docker.io/team/other": { "tag": "3" }
              }
            }
            """);
        await folder.RestoreAsync("App/App.csproj");
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Are_reported_and_pinned_and_keep_their_entries()
    {
        folder.Write("App/.env", "Db__Image=team/db\nDb__Repository=team/cache\nDb__Tag=7\n");

        CommandRun check = await CommandRun.OfAsync(folder, "check", "--severity", "info");

        Assert.Equal("""
            App/.env(1,11): warning OCI1001: Image 'team/db' has no tag or digest and resolves to 'docker.io/team/db:latest'; pin it to a tag or digest (configuration key 'Db:Image', read by 'Starter.Whole')
            oci-images.lock.json(6,6): info OCI2003: Nothing uses the lock file's entry 'docker.io/team/other'; 'ocitag lock --prune' removes it
            2 findings in 2 files

            """.ReplaceLineEndings("\n"), check.Output);

        Assert.Equal(0, (await CommandRun.OfAsync(folder, "fix")).ExitCode);
        Assert.Equal("Db__Image=team/db:1.2\nDb__Repository=team/cache\nDb__Tag=7\n", System.Text.Encoding.UTF8.GetString(folder.Read("App/.env")));
        Assert.DoesNotContain("OCI1001", (await CommandRun.OfAsync(folder, "check")).Output);
    }
}
