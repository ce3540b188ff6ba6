namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>The files of this repository and of its build.</summary>
static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The tool as it is built for all platforms.</summary>
    public static string Tool => Output("OciTagAnalyzer.Tool", "net10.0", "ocitag.dll");

    /// <summary>The assembly with the MSBuild task.</summary>
    public static string Task => Output("OciTagAnalyzer.Build", "netstandard2.0", "OciTagAnalyzer.Build.dll");

    /// <summary>The assemblies that the package gives to the compiler.</summary>
    public static IReadOnlyList<string> Analyzers =>
        [.. new[] { "Core", "Analyzers", "CodeFixes" }.Select(name => Output($"OciTagAnalyzer.{name}", "netstandard2.0", $"OciTagAnalyzer.{name}.dll"))];

    /// <summary>The folder with the properties and targets of the package.</summary>
    public static string PackageBuild => Path.Combine(Root, "src", "OciTagAnalyzer.Package", "build");

    static string Output(string project, string framework, string file)
    {
        string path = Path.Combine(Root, "src", project, "bin", "Release", framework, file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"Build {project} in the configuration Release first.");
    }

    static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OciTagAnalyzer.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run only inside the repository.");
    }
}
