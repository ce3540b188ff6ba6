using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>Which of the files above it a project leaves to another one.</summary>
[Collection(PackageCollection.Name)]
public sealed class SharedFiles
{
    const string Root = "above/root/";

    readonly PackedPackage package;
    ProjectTree tree;

    public SharedFiles(PackedPackage package)
    {
        this.package = package;
        tree = NewTree();
    }

    ProjectTree NewTree(string items = "")
    {
        ProjectTree grown = new ProjectTree(package, items).Filled();
        grown.Write(Root + ".git/HEAD");
        return grown;
    }

    /// <summary>Puts a project into the tree as NuGet leaves it behind, with the package or without.</summary>
    void AddProject(string path, bool hasPackage = true, string text = "<Project />", string? obj = null)
    {
        tree.Write(Root + path, text);
        tree.Write(
            Root + (obj ?? Path.GetDirectoryName(path) + "/obj/") + Path.GetFileName(path) + ".nuget.g.targets",
            hasPackage ? """<Import Project="$(NuGetPackageRoot)ocitaganalyzer/1.0.0/buildTransitive/OciTagAnalyzer.targets" />""" : "<Project />");
    }

    void WriteSolution(params IEnumerable<string> projects) =>
        tree.Write(Root + "All.slnx", $"<Solution>\n{string.Concat(projects.Select(path => $"  <Project Path=\"{path}\" />\n"))}</Solution>\n");

    [Fact]
    public async Task Are_left_to_the_first_project_of_the_solution()
    {
        AddProject("src/it's (1), 100% é/first.csproj");
        WriteSolution("src/it's (1), 100% é/first.csproj", "src/app/app.csproj");

        Assert.Equal(["above/root/compose.yaml", "above/root/src/compose.yaml"], await tree.LeftAsync());
    }

    [Fact]
    public async Task Are_left_as_far_as_it_shares_them()
    {
        AddProject("tests/first.csproj");
        tree.Write(
            Root + "All.sln",
            """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "first", "tests\first.csproj", "{B95D9F33-1840-4319-9E65-BBF2AD0E6346}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "app", "src\app\app.csproj", "{4D4187F2-BE78-4FB4-930A-CD7289313A48}"
            EndProject

            """);

        Assert.Equal(["above/root/compose.yaml"], await tree.LeftAsync());
    }

    [Fact]
    public async Task Are_left_to_the_project_that_stands_beside_them()
    {
        AddProject("src/whole.csproj");
        WriteSolution("src/app/app.csproj", "src/whole.csproj");

        Assert.Equal(["above/root/src/compose.yaml"], await tree.LeftAsync());
    }

    [Fact]
    public async Task Are_left_where_all_output_is_in_one_folder()
    {
        AddProject("tests/first.csproj", obj: "artifacts/obj/first/");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");

        Assert.Equal(["above/root/compose.yaml"], await tree.LeftAsync($"-p:BaseIntermediateOutputPath={tree.PathOf(Root)}artifacts/obj/app/"));
    }

    [Fact]
    public async Task Are_not_left_to_a_later_one()
    {
        AddProject("src/it's (1), 100% é/first.csproj");
        WriteSolution("src/app/app.csproj", "src/it's (1), 100% é/first.csproj");

        Assert.Empty(await tree.LeftAsync());
    }

    [Theory]
    [InlineData(false, "<Project />")]
    [InlineData(true, "<Project><PropertyGroup><OciTagAnalyzerIncludeFiles>false</OciTagAnalyzerIncludeFiles></PropertyGroup></Project>")]
    [InlineData(true, "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>")]
    public async Task Are_not_left_to_one_that_would_not_tell(bool hasPackage, string project)
    {
        AddProject("tests/first.csproj", hasPackage, project);
        WriteSolution("tests/first.csproj", "tests/unrestored.csproj", "src/app/app.csproj");
        tree.Write(Root + "tests/unrestored.csproj", "<Project />");

        Assert.Empty(await tree.LeftAsync());
    }

    [Fact]
    public async Task Are_not_left_to_one_of_another_repository()
    {
        AddProject("lent/first.csproj");
        tree.Write(Root + "lent/.git");
        WriteSolution("lent/first.csproj", "src/app/app.csproj");

        Assert.Empty(await tree.LeftAsync());
    }

    [Theory]
    [InlineData("More.sln", "")]
    [InlineData("src/Near.slnx", "<Solution />")]
    [InlineData("Directory.Build.props", "<Project><!-- OciTagAnalyzerIncludeFilesAbove --></Project>")]
    public async Task Are_not_left_where_it_is_not_known_who_tells(string file, string text)
    {
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");
        tree.Write(Root + file, text);

        Assert.Empty(await tree.LeftAsync());
    }

    // Of these only the nearest is read.
    [Fact]
    public async Task Are_left_to_one_that_reads_the_same_properties_and_lock()
    {
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");
        tree.Write(Root + "Directory.Build.props", "<Project />");
        tree.Write(Root + "oci-images.lock.json", "{}");

        Assert.Equal([Root + "Directory.Build.props"], await tree.LeftProjectFilesAsync());
        Assert.Contains(Root + "oci-images.lock.json", await tree.LeftAsync());

        tree.Write(Root + "tests/Directory.Build.props", "<Project />");
        tree.Write(Root + "tests/oci-images.lock.json", "{}");

        Assert.Empty(await tree.LeftProjectFilesAsync());
        Assert.Equal([Root + "compose.yaml"], await tree.LeftAsync());
    }

    [Theory]
    [InlineData("tests/first.csproj", "<Project><PropertyGroup><NoWarn>OCI1001</NoWarn></PropertyGroup></Project>")]
    [InlineData("tests/.globalconfig", "is_global = true")]
    public async Task Are_not_left_to_one_that_may_report_less(string file, string text)
    {
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");
        tree.Write(Root + file, text);

        Assert.Empty(await tree.LeftAsync());
    }

    [Fact]
    public async Task Are_not_left_without_a_solution() => Assert.Empty(await tree.LeftAsync());

    [Fact]
    public async Task Are_not_left_where_it_is_told_so()
    {
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");

        Assert.Empty(await tree.LeftAsync("-p:OciTagAnalyzerIncludeFilesAbove=true"));
        Assert.Empty(await tree.LeftAsync("-p:OciTagAnalyzerReportOnce=false"));
    }

    [Fact]
    public async Task Are_the_projects_own_where_it_names_them_itself()
    {
        tree = NewTree("""<AdditionalFiles Include="../../compose.yaml" />""");
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");

        Assert.Empty(await tree.LeftAsync());
    }
}
