using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>The files above a project that another project reports, in a build. OciTagAnalyzer.Build.Tests contains the other cases.</summary>
[Collection(PackageCollection.Name)]
public sealed class SharedFiles(PackedPackage package)
{
    const string Root = "above/root/";

    [Theory]
    [InlineData("tests/obj/", "")]
    [InlineData("artifacts/obj/first/", "artifacts/obj/app/")]
    public async Task Are_reported_by_the_first_project_of_the_solution(string obj, string ownObj)
    {
        ProjectTree tree = new ProjectTree(package).Filled();
        tree.Write(Root + ".git/HEAD");
        tree.Write(Root + "All.slnx", """<Solution><Project Path="tests/first.csproj" /><Project Path="src/app/app.csproj" /></Solution>""");
        tree.Write(Root + "Directory.Build.props", "<Project />");
        tree.Write(Root + "oci-images.lock.json", "{}");
        tree.Write(Root + "tests/first.csproj", "<Project />");
        tree.Write(Root + obj + "first.csproj.nuget.g.targets", "<Project><!-- OciTagAnalyzer.targets --></Project>");
        string[] arguments = ownObj == "" ? [] : [$"-p:BaseIntermediateOutputPath={tree.PathOf(Root + ownObj)}"];

        Assert.Equal([Root + "Directory.Build.props", Root + "compose.yaml", Root + "oci-images.lock.json"], await tree.ReportedElsewhereAsync(arguments));
        Assert.Empty(await tree.ReportedElsewhereAsync([.. arguments, "-p:OciTagAnalyzerReportOnce=false"]));
    }
}
