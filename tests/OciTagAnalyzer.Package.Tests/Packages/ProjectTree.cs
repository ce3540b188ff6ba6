namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>A project some folders deep, with files that name images in each of them: <c>above/root/src/app</c>.</summary>
sealed class ProjectTree
{
    /// <summary>The project's folder.</summary>
    public const string Project = "above/root/src/app/";

    readonly Consumer tree;
    readonly string import;

    /// <summary>A tree whose project has nothing but the package's props and targets, and <paramref name="items"/>.</summary>
    public ProjectTree(PackedPackage package, string items = "")
    {
        tree = package.EmptyFolder();
        import = $"-p:PackageBuildFolder={package.BuildFolder}";
        Write(
            Project + "app.csproj",
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

    /// <summary>Puts a Dockerfile, an appsettings.json and a compose.yaml into each folder, and into one beside the project.</summary>
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

    /// <summary>The project's AdditionalFiles, sorted; without the project itself and what it imports, which every project has.</summary>
    public async Task<IEnumerable<string>> FoundAsync(params IEnumerable<string> arguments) =>
        (await AllAsync(arguments)).Where(file => !IsProjectFile(file));

    /// <summary>Of the project's AdditionalFiles those that MSBuild reads, sorted.</summary>
    public async Task<IEnumerable<string>> ProjectFilesAsync(params IEnumerable<string> arguments) =>
        (await AllAsync(arguments)).Where(IsProjectFile);

    /// <summary>Of the project's AdditionalFiles those of which another project tells, sorted; without those that MSBuild reads.</summary>
    public async Task<IEnumerable<string>> LeftAsync(params IEnumerable<string> arguments) =>
        (await AllLeftAsync(arguments)).Where(file => !IsProjectFile(file));

    /// <summary>Of the project's AdditionalFiles that MSBuild reads those of which another project tells, sorted.</summary>
    public async Task<IEnumerable<string>> LeftProjectFilesAsync() => (await AllLeftAsync([])).Where(IsProjectFile);

    Task<IEnumerable<string>> AllLeftAsync(IEnumerable<string> arguments) => tree.AdditionalFilesAsync(
        Project + "app.csproj",
        item => item.TryGetProperty("OciToldElsewhere", out var told) && told.GetString() == "true",
        [import, "-t:_OciTagAnalyzerFindTellers", .. arguments]);

    Task<IEnumerable<string>> AllAsync(IEnumerable<string> arguments) =>
        tree.AdditionalFilesAsync(Project + "app.csproj", [import, .. arguments]);

    static bool IsProjectFile(string file) => Path.GetExtension(file) is ".csproj" or ".props" or ".targets";
}
