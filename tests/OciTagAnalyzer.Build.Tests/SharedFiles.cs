namespace OciTagAnalyzer.Build.Tests;

/// <summary>The files above a project that another project of the solution reports.</summary>
public sealed class SharedFiles : IDisposable
{
    const string Root = "above/root/";

    readonly ProjectTree tree = new ProjectTree().Filled();

    public SharedFiles() => tree.Write(Root + ".git/HEAD");

    public void Dispose() => tree.Dispose();

    /// <summary>Writes a project to the tree, with the files that NuGet writes for it, with the package or without.</summary>
    void AddProject(string path, bool hasPackage = true, string text = "<Project />", string? obj = null)
    {
        tree.Write(Root + path, text);
        tree.Write(
            Root + (obj ?? Path.GetDirectoryName(path) + "/obj/") + Path.GetFileName(path) + ".nuget.g.targets",
            hasPackage ? """<Import Project="$(NuGetPackageRoot)ocitaganalyzer/1.0.0/buildTransitive/OciTagAnalyzer.targets" />""" : "<Project />");
    }

    void WriteSolution(params IEnumerable<string> projects) =>
        tree.Write(Root + "All.slnx", $"<Solution>\n{string.Concat(projects.Select(path => $"  <Project Path=\"{path}\" />\n"))}</Solution>\n");

    void AddFirstProject()
    {
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");
    }

    [Fact]
    public void Are_reported_by_the_first_project_of_the_solution()
    {
        AddProject("src/it's (1), 100% é & ä/first.csproj");
        WriteSolution("src/it's (1), 100% é &amp; ä/first.csproj", "src/app/app.csproj");

        Assert.Equal([Root + "compose.yaml", Root + "src/compose.yaml"], tree.ReportedElsewhere());
    }

    [Fact]
    public void Are_reported_by_the_first_project_only_if_it_shares_them()
    {
        AddProject("tests/first.csproj");
        tree.Write(
            Root + "All.sln",
            """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "docs", "docs", "{827E0CD3-B72D-47B6-A68D-7590B98EB39B}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "first", "tests\first.csproj", "{B95D9F33-1840-4319-9E65-BBF2AD0E6346}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "app", "src\app\app.csproj", "{4D4187F2-BE78-4FB4-930A-CD7289313A48}"
            EndProject

            """);

        Assert.Equal([Root + "compose.yaml"], tree.ReportedElsewhere());
    }

    [Fact]
    public void Are_reported_by_the_project_in_their_folder()
    {
        AddProject("src/whole.csproj");
        WriteSolution("src/app/app.csproj", "src/whole.csproj");

        Assert.Equal([Root + "src/compose.yaml"], tree.ReportedElsewhere());
    }

    [Fact]
    public void Are_reported_by_the_first_project_with_a_common_output_folder()
    {
        AddProject("tests/first.csproj", obj: "artifacts/obj/first/");
        WriteSolution("tests/first.csproj", "src/app/app.csproj");

        Assert.Equal([Root + "compose.yaml"], tree.ReportedElsewhere(task => task.PackageFolder = tree.PathOf(Root + "artifacts/obj/app/")));
        Assert.Empty(tree.ReportedElsewhere(task => task.PackageFolder = tree.PathOf("elsewhere/")));
    }

    [Fact]
    public void Are_not_reported_by_a_later_project()
    {
        AddProject("tests/last.csproj");
        WriteSolution("src/app/app.csproj", "tests/last.csproj");

        Assert.Empty(tree.ReportedElsewhere());
    }

    [Theory]
    [InlineData(false, "<Project />")]
    [InlineData(true, "<Project><PropertyGroup><OciTagAnalyzerIncludeFiles>false</OciTagAnalyzerIncludeFiles></PropertyGroup></Project>")]
    [InlineData(true, "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>")]
    [InlineData(true, "<Project><PropertyGroup><NoWarn>OCI1001</NoWarn></PropertyGroup></Project>")]
    public void Are_not_reported_by_a_project_that_reports_less(bool hasPackage, string project)
    {
        AddProject("tests/first.csproj", hasPackage, project);
        WriteSolution("tests/first.csproj", "tests/unrestored.csproj", "tests/missing.csproj", "src/app/app.csproj");
        tree.Write(Root + "tests/unrestored.csproj", "<Project />");

        Assert.Empty(tree.ReportedElsewhere());
    }

    [Fact]
    public void Are_not_reported_by_a_project_with_a_configuration_of_its_own()
    {
        AddFirstProject();
        tree.Write(Root + "tests/.globalconfig", "is_global = true");

        Assert.Empty(tree.ReportedElsewhere());
    }

    [Fact]
    public void Are_not_reported_by_a_project_of_another_repository()
    {
        AddProject("lent/first.csproj");
        tree.Write(Root + "lent/.git");
        WriteSolution("lent/first.csproj", "src/app/app.csproj");

        Assert.Empty(tree.ReportedElsewhere());
    }

    [Theory]
    [InlineData("More.sln", "")]
    [InlineData("src/Near.slnx", "<Solution />")]
    [InlineData("src/Near.slnx", "<Solution")]
    public void Are_reported_by_each_project_if_the_solution_is_ambiguous(string file, string text)
    {
        AddFirstProject();
        tree.Write(Root + file, text);

        Assert.Empty(tree.ReportedElsewhere());
        Assert.Equal(
            text == "<Solution",
            tree.Log.Messages.Any(message => message.Contains("cannot determine which project reports", StringComparison.Ordinal)));
    }

    [Fact]
    public void Are_reported_by_each_project_without_a_solution() => Assert.Empty(tree.ReportedElsewhere());

    [Fact]
    public void Are_reported_by_each_project_that_is_not_in_the_solution()
    {
        AddProject("tests/first.csproj");
        WriteSolution("tests/first.csproj");

        Assert.Empty(tree.ReportedElsewhere());
    }

    // Only the nearest of these files is read.
    [Fact]
    public void Are_reported_by_a_project_that_reads_the_same_properties_and_lock()
    {
        string props = tree.PathOf(Root + "Directory.Build.props");
        AddFirstProject();
        tree.Write(props, "<Project />");
        tree.Write(Root + "oci-images.lock.json", "{}");
        tree.Write(Root + "oci-images.baseline.json", "{}");
        Assert.Equal(
            [Root + "Directory.Build.props", Root + "compose.yaml", Root + "oci-images.baseline.json", Root + "oci-images.lock.json"],
            tree.ReportedElsewhere(task => task.DirectoryBuildProps = props));

        tree.Write(Root + "tests/Directory.Build.props", "<Project />");
        tree.Write(Root + "tests/oci-images.lock.json", "{}");
        tree.Write(Root + "tests/oci-images.baseline.json", "{}");
        Assert.Equal([Root + "compose.yaml"], tree.ReportedElsewhere(task => task.DirectoryBuildProps = props));
    }

    [Fact]
    public void Are_reported_by_the_project_beside_the_properties_and_lock()
    {
        string props = tree.PathOf(Root + "src/Directory.Build.props");
        AddProject("src/whole.csproj");
        WriteSolution("src/app/app.csproj", "src/whole.csproj");
        tree.Write(props, "<Project />");
        tree.Write(Root + "oci-images.lock.json", "{}");

        Assert.Equal(
            [Root + "src/Directory.Build.props", Root + "src/compose.yaml"],
            tree.ReportedElsewhere(task => task.DirectoryBuildProps = props));
    }

    [Fact]
    public void Are_reported_by_each_project_with_manual_properties()
    {
        string props = tree.PathOf(Root + "Directory.Build.props");
        AddFirstProject();
        tree.Write(props, "<Project><!-- OciTagAnalyzerIncludeFilesAbove --></Project>");

        Assert.Empty(tree.ReportedElsewhere(task => task.DirectoryBuildProps = props));
    }

    [Fact]
    public void Are_reported_by_each_project_if_a_property_requires_it()
    {
        AddFirstProject();

        Assert.Empty(tree.ReportedElsewhere(task => task.IncludeFilesAbove = "true"));
        Assert.Empty(tree.ReportedElsewhere(task => task.ReportOnce = "false"));
    }

    [Fact]
    public void Are_reported_by_the_project_that_adds_them_itself()
    {
        AddFirstProject();

        Assert.Empty(tree.ReportedElsewhere(task => task.AdditionalFiles = ProjectTree.Items("../../compose.yaml")));
    }
}
