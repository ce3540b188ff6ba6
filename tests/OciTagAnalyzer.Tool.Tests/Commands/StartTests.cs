using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>What a command loads before it has a result: the compiler alone takes longer to start than a few files take to check.</summary>
public sealed class StartTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--files-only", "--format", "sarif")]
    [InlineData("check", "compose.yaml", "--format", "json", "--verbose")]
    public async Task Files_are_checked_without_the_compiler_and_MSBuild(params string[] arguments)
    {
        FilesProject.Use(folder, "redis");
        folder.Write("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: nginx\n");
        folder.Write(".editorconfig", "root = true\n[*.yaml]\nindent_size = 2\n");

        IReadOnlyList<string> loaded = await LoadedByAsync(1, arguments);

        Assert.Contains("OciTagAnalyzer.Core", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.Build", StringComparison.Ordinal));
        Assert.DoesNotContain("OciTagAnalyzer.Analyzers", loaded);
    }

    // Shows that the test above can fail.
    [Fact]
    public async Task Options_are_read_by_the_compiler()
    {
        FilesProject.Use(folder, "redis");
        folder.Write(".editorconfig", "[*.yaml]\noci_tag.severity = none\n");

        Assert.Contains("Microsoft.CodeAnalysis", await LoadedByAsync(0, "check"));
    }

    async Task<IReadOnlyList<string>> LoadedByAsync(int exitCode, params string[] arguments)
    {
        using var list = new TemporaryFolder();
        string file = list.PathOf("loaded.txt");
        var start = new ProcessStartInfo("dotnet", [BuildMetadata.PathOf("Tool"), .. arguments])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.Variable] = file },
        };
        using Process process = Process.Start(start)!;
        _ = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(exitCode, process.ExitCode);
        return await File.ReadAllLinesAsync(file);
    }
}
