using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>The tool in a process of its own, for what only a process has: signals and an environment.</summary>
static class ToolProcess
{
    /// <summary>Starts it in <paramref name="folder"/>, with one more variable in its environment where one is given.</summary>
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
