using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>The tool in a process of its own, for tests of signals and environment variables.</summary>
static class ToolProcess
{
    /// <summary>Starts the tool in <paramref name="folder"/>, optionally with an additional environment variable.</summary>
    public static Process Start(TemporaryFolder folder, (string Name, string Value)? variable, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BuildMetadata.PathOf("Tool"), .. arguments])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (variable is { } set)
        {
            start.Environment[set.Name] = set.Value;
        }

        return Process.Start(start)!;
    }
}
