namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>The content of the package in the folder of a solution, which imports it without restoring it.</summary>
static class PackageCopy
{
    /// <summary>Copies the content, and returns the folder of its properties and targets.</summary>
    public static string Write(TemporaryFolder folder)
    {
        string build = Copy(folder, "build", Directory.EnumerateFiles(Repository.PackageBuild));
        // The targets expect the task here.
        _ = Copy(folder, "tasks/netstandard2.0", [Repository.Task]);
        return build;
    }

    /// <summary>The content of the file that the SDK imports into each project.</summary>
    public static string Targets(TemporaryFolder folder) => $"""
        <Project>
          <Import Project="{folder.Path}/build/OciTagAnalyzer.targets" />
          <ItemGroup>
            <Analyzer Include="{string.Join(';', Repository.Analyzers)}" />
          </ItemGroup>
        </Project>
        """;

    static string Copy(TemporaryFolder folder, string name, IEnumerable<string> files)
    {
        DirectoryInfo copy = Directory.CreateDirectory(Path.Combine(folder.Path, name));
        foreach (string file in files)
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return copy.FullName;
    }
}
