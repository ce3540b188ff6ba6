using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>Applies a patch as a user does.</summary>
static class GitApply
{
    /// <summary>Runs <c>git apply</c> in <paramref name="folder"/>, which need not be a repository.</summary>
    public static async Task RunAsync(TemporaryFolder folder, string patch)
    {
        // The patch is not below the folder that is compared.
        using var place = new TemporaryFolder();
        place.Write("patch", patch);
        using var git = Process.Start(
            new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", place.PathOf("patch")]) { WorkingDirectory = folder.FullPath })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }
}
