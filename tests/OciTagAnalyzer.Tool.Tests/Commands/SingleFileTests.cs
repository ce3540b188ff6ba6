using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>A single file as PATH, as in a pre-commit hook.</summary>
public sealed class SingleFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_checked_and_fixed_alone()
    {
        folder.Write("deploy/compose.yaml", "services:\n  a:\n    image: redis\n");
        folder.Write("deploy/Dockerfile", "FROM redis\n");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4" } } }""");

        Assert.Equal(
            new CommandRun(1, "deploy/Dockerfile(1,6): warning OCI1001: Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; " +
                "pin it to a tag or digest\n1 finding in 1 file\n", ""),
            await CommandRun.OfAsync(folder, "check", "deploy/Dockerfile"));
        Assert.Equal(
            new CommandRun(0, "deploy/Dockerfile(1,6): 'redis' -> 'redis:7.4' (oci-images.lock.json)\n1 pinned, 0 left\n", ""),
            await CommandRun.OfAsync(folder, "fix", "deploy/Dockerfile"));
        Assert.Equal("services:\n  a:\n    image: redis\n"u8.ToArray(), folder.Read("deploy/compose.yaml"));
        Assert.Equal(new CommandRun(0, "no findings\n", ""), await CommandRun.OfAsync(folder, "check", "deploy/Dockerfile"));
    }

    [Fact]
    public async Task Is_read_as_a_lock_file()
    {
        folder.Write("Dockerfile", "FROM redis\n");
        folder.Write("oci-images.lock.json", "{ \"version\": 1, \"images\": [] }");

        var run = await CommandRun.OfAsync(folder, "check", "oci-images.lock.json");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("oci-images.lock.json(1,", run.Output);
        Assert.Contains("OCI0002", run.Output);
        Assert.EndsWith("1 finding in 1 file\n", run.Output);
    }

    [Fact]
    public async Task Is_read_with_its_project_if_the_code_determines_the_images()
    {
        await Shop.CreateInAsync(folder);

        var code = await CommandRun.OfAsync(folder, "check", "App/Database.cs");
        Assert.Equal((1, ""), (code.ExitCode, code.Error));
        Assert.EndsWith("3 findings in 1 file\n", code.Output);
        Assert.Equal("1 finding in 1 file", (await CommandRun.OfAsync(folder, "check", "App/appsettings.json")).Output.Split('\n')[^2]);

        // The compose file beside it, and another file of the project, are not changed.
        byte[] compose = folder.Read("compose.yaml");
        var fix = await CommandRun.OfAsync(folder, "fix", "App/Database.cs");
        Assert.Contains("App/Database.cs(5,27): 'postgres' -> 'postgres:17.2' (oci-images.lock.json)\n", fix.Output);
        Assert.Equal(compose, folder.Read("compose.yaml"));
        Assert.Equal(Shop.Dockerfile("nginx"), folder.Read("App/Dockerfile"));
    }

    [Fact]
    public async Task Is_rejected_if_no_project_compiles_it()
    {
        folder.Write("src/Helper.cs", "class Helper;");

        var run = await CommandRun.OfAsync(folder, "check", "src/Helper.cs");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("src/Helper.cs' belongs to no project and is not a file-based program\n", run.Error);
    }
}
