namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Files whose findings another project reports.</summary>
public sealed class SharedFiles
{
    const string Compose = "services:\n  a:\n    image: redis\n  b:\n    image: nginx:1.27\n  c: [ # oci-tag: ignore\n";

    static FileProject Project { get; } = FileProject.Of(("/src/Dockerfile", "FROM nginx\n"), ("/compose.yaml", Compose))
        .Evaluated("[/compose.yaml]\nbuild_metadata.AdditionalFiles.OciReportedElsewhere = true");

    [Fact]
    public async Task Are_not_reported() => Assert.Equal(["/src/Dockerfile(1,6): OCI1001 nginx"], await Project.PrintedAsync());

    // Projects do not share the project file, so another target framework of the same project reports it.
    [Fact]
    public async Task Are_not_reported_if_another_framework_reports_the_project()
    {
        var project = FileProject.Of(("/App.csproj", "<Project />"), ("/oci-images.lock.json", "{}")).Under("oci_tag.severity = loud");
        Assert.Equal(["OCI0001", "OCI0002"], (await project.FindingsAsync()).Select(finding => finding.Id));

        var other =
            project.Evaluated("[/App.csproj]\nbuild_metadata.AdditionalFiles.OciReportedElsewhere = true\n"
                + "[/oci-images.lock.json]\nbuild_metadata.AdditionalFiles.OciReportedElsewhere = true");
        Assert.Empty(await other.FindingsAsync());
    }

    [Fact]
    public async Task Count_for_findings_in_other_files()
    {
        Assert.Equal("FROM nginx:1.27\n", (await Project.FixedAsync(Assert.Single(await Project.FindingsAsync()))).TextOf("/src/Dockerfile").ToString());

        var conflicting = FileProject.Of(("/src/Dockerfile", "FROM nginx:1.26\n"), ("/compose.yaml", Compose))
            .Evaluated("[/compose.yaml]\nbuild_metadata.AdditionalFiles.OciReportedElsewhere = true")
            .Reporting("OCI1007");
        Assert.Equal(["/src/Dockerfile(1,6): OCI1007 nginx:1.26"], await conflicting.PrintedAsync());
    }
}
