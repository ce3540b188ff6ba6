using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>The parameters and results of the task in the targets. OciTagAnalyzer.Build.Tests tests the task itself without a build.</summary>
[Collection(PackageCollection.Name)]
public sealed class FileDiscovery(PackedPackage package)
{
    [Fact]
    public async Task Finds_files_in_the_projects_folder_and_above()
    {
        string[] files =
        [
            "above/Directory.Build.targets",
            "above/root/.github/workflows/ci.yml",
            "above/root/Directory.Build.props",
            "above/root/compose.yaml",
            "above/root/oci-images.lock.json",
            "above/root/oci-tag.sinks.txt",
            "above/root/src/app/Dockerfile",
            "above/root/src/app/Dockerfile.%41(x) @é",
            "above/root/src/app/Dockerfile.a;b",
            "above/root/src/app/Properties/launchSettings.json",
            "above/root/src/app/app.csproj",
            "above/root/src/app/appsettings.json",
            "above/root/src/app/compose.yaml",
            "above/root/src/app/it's.Dockerfile",
            "above/root/src/app/k8s/web.yaml",
            "above/root/src/app/worker.ini",
            "above/root/src/compose.yaml",
        ];
        ProjectTree tree = new ProjectTree(package).Filled();
        tree.Write("above/root/.git/HEAD");
        foreach (string file in files.Where(file => !file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            tree.Write(file, file.Contains("Directory.Build") ? "<Project />" : "");
        }

        Assert.Equal(files, await tree.AllAsync());
        Assert.Equal(
            files.Except(["above/root/.github/workflows/ci.yml", "above/root/Directory.Build.props", "above/root/compose.yaml", "above/root/src/compose.yaml"]),
            await tree.AllAsync("-p:OciTagAnalyzerIncludeFilesAbove=false", "-p:ImportDirectoryBuildProps=false"));
        Assert.Empty(await tree.AllAsync("-p:OciTagAnalyzerIncludeFiles=false"));
    }

    [Fact]
    public async Task Finds_settings_only_among_the_projects_own_items()
    {
        var tree = new ProjectTree(package, """
            <None Remove="**/*.json" />
            <Content Include="a.json" CopyToOutputDirectory="Always" />
            <EmbeddedResource Include="b.json;../beside/c.json" LogicalName="%(Filename)" />
            """);
        Array.ForEach(["a.json", "b.json", "d.json", "../beside/c.json", "../beside/e.json"], file => tree.Write(ProjectTree.Project + file));

        Assert.Equal(
            [ProjectTree.Project + "a.json", ProjectTree.Project + "app.csproj", ProjectTree.Project + "b.json", "above/root/src/beside/c.json"],
            await tree.AllAsync());
    }

    [Fact]
    public async Task Does_not_add_files_that_the_project_adds_itself()
    {
        const string Own = """<AdditionalFiles Include="$(MSBuildProjectDirectory)/appsettings.json;../../compose.yaml;./Dockerfile" />""";
        ProjectTree tree = new ProjectTree(package, Own).Filled();
        tree.Write("above/root/.git/HEAD");

        Assert.Equal(
            ["above/root/compose.yaml", .. (string[])["Dockerfile", "app.csproj", "appsettings.json", "compose.yaml"], "above/root/src/compose.yaml"],
            (await tree.AllAsync()).Select(file => file.StartsWith(ProjectTree.Project, StringComparison.Ordinal) ? file[ProjectTree.Project.Length..] : file));
    }

    // Editors get the command line of the compiler from a build that does not run it.
    [Fact]
    public async Task Works_in_design_time_builds()
    {
        ProjectTree tree = new ProjectTree(package).Filled();
        tree.Write("Directory.Build.targets", """<Project><Target Name="CollectUpToDateCheckInputDesignTime" Returns="@(UpToDateCheckInput)" /></Project>""");

        CommandRun run = await tree.RunAsync(
            "-restore", "-t:Compile;CoreCompile;CollectUpToDateCheckInputDesignTime", "-getItem:CscCommandLineArgs,UpToDateCheckInput",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        Assert.Contains("/additionalfile:compose.yaml", run.OrThrow().Output);
        Assert.Contains("\"Identity\": \"compose.yaml\"", run.Output);
    }
}
