using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>The tool for this platform, compiled ahead of time as in the packages for runtimes.</summary>
static class AheadOfTimeTool
{
    /// <summary>Compiles the tool in <paramref name="folder"/>, and returns the path of its assembly.</summary>
    public static string Publish(TemporaryFolder folder)
    {
        string platform = RuntimeInformation.RuntimeIdentifier;
        string output = Path.Combine(folder.Path, "tool");
        _ = ChildProcess.DotNet(Repository.Root, [
            "publish", "src/OciTagAnalyzer.Tool", "-c", "Release", "-r", platform, "-o", output, "--artifacts-path", Path.Combine(folder.Path, "artifacts"),
            "-p:PackRuntimes=true", $"-p:RuntimeIdentifiers={platform}", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            // The lock files are for other platforms as well, and must not change.
            "-p:RestorePackagesWithLockFile=false", "-p:NuGetLockFilePath=none.json",
        ]);
        return Path.Combine(output, "ocitag.dll");
    }
}
