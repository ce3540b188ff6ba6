namespace OciTagAnalyzer.Core.Tests.Documents.Together;

public sealed class FilesOfProjectsTests
{
    public static TheoryData<string> Names => [.. FilesOfProjects.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Have_findings_at_the_marks_only(string name) =>
        MarkedFiles.Parse(FilesOfProjects.All.Single(project => project.Name == name).Files).CheckFindings();

    [Theory]
    [MemberData(nameof(Names))]
    public void Have_the_same_findings_with_Windows_line_breaks(string name) =>
        MarkedFiles.Parse(FilesOfProjects.All.Single(project => project.Name == name).Files).WithLineBreaks("\r\n").CheckFindings();
}
