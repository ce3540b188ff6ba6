using OciTagAnalyzer.Package.Tests.Commands;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>A project some folders deep, with files with images in each of them: <c>above/root/src/app</c>.</summary>
sealed class ProjectTree
{
    /// <summary>The project's folder.</summary>
    public const string Project = "above/root/src/app/";

    const string ProjectFile = Project + "app.csproj";
    const string ChooseFiles = "-t:_OciTagAnalyzerChooseFiles";

    readonly Consumer tree;
    readonly string import;

    /// <summary>Creates a tree whose project contains only the package's props and targets, and <paramref name="items"/>.</summary>
    public ProjectTree(PackedPackage package, string items = "")
    {
        tree = package.EmptyFolder();
        import = $"-p:PackageBuildFolder={package.BuildFolder}";
        Write(
            ProjectFile,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <Import Project="$(PackageBuildFolder)/OciTagAnalyzer.props" />
              <ItemGroup>
                {items}
              </ItemGroup>
              <Import Project="$(PackageBuildFolder)/OciTagAnalyzer.targets" />
            </Project>
            """);
    }

    /// <summary>Writes a Dockerfile, an appsettings.json and a compose.yaml to each folder, and to one beside the project.</summary>
    public ProjectTree Filled()
    {
        foreach (string folder in (string[])["above/", "above/root/", "above/root/src/", Project, "above/root/src/beside/"])
        {
            Write(folder + "Dockerfile");
            Write(folder + "appsettings.json");
            Write(folder + "compose.yaml");
        }

        return this;
    }

    /// <summary>The path of a folder of the tree.</summary>
    public string PathOf(string folder) => Path.Combine(tree.Folder, folder);

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text = "") => tree.Write(file, text);

    /// <summary>The AdditionalFiles of the project after the target has run, sorted, without the properties file above the tree.</summary>
    public async Task<IEnumerable<string>> AllAsync(params IEnumerable<string> arguments) =>
        (await tree.AdditionalFilesAsync(ProjectFile, [import, ChooseFiles, .. arguments])).Where(file => !file.StartsWith("../", StringComparison.Ordinal));

    /// <summary>The AdditionalFiles of the project that another project reports, sorted.</summary>
    public Task<IEnumerable<string>> ReportedElsewhereAsync(params IEnumerable<string> arguments) => tree.AdditionalFilesAsync(
        ProjectFile,
        item => item.TryGetProperty("OciReportedElsewhere", out var reported) && reported.GetString() == "true",
        [import, ChooseFiles, .. arguments]);

    /// <summary>Runs MSBuild on the project.</summary>
    public Task<CommandRun> RunAsync(params IEnumerable<string> arguments) => tree.RunAsync(["msbuild", ProjectFile, import, .. arguments]);
}
