using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OciTagAnalyzer.Build.Tests;

/// <summary>The files that another target framework does not report because the first one does.</summary>
public sealed class FilesOfTheFirstFramework : IDisposable
{
    const string Dockerfile = ProjectTree.Project + "Dockerfile";
    const string ProjectFile = ProjectTree.Project + "app.csproj";

    readonly ProjectTree tree = new();

    public FilesOfTheFirstFramework()
    {
        tree.Write(Dockerfile);
        tree.Write(ProjectTree.Project + "stack.txt");
        tree.Write(ProjectTree.Project + "compose.yaml");
    }

    public void Dispose() => tree.Dispose();

    ITaskItem Reported(string file, string noWarn = "", string baseImage = "") => new TaskItem(
        tree.PathOf(file),
        new Dictionary<string, string> { ["NoWarn"] = noWarn, ["BaseImage"] = baseImage });

    [Fact]
    public void Are_those_that_the_first_framework_reports() =>
        Assert.Equal([Dockerfile, ProjectFile], tree.ReportedElsewhere(task => task.FirstFrameworkFiles = [Reported(Dockerfile), Reported(ProjectFile)]));

    [Fact]
    public void Are_none_if_every_framework_reports() =>
        Assert.Empty(tree.ReportedElsewhere(task => (task.FirstFrameworkFiles, task.ReportOnce) = ([Reported(Dockerfile)], "false")));

    [Fact]
    public void Are_none_if_the_first_framework_turns_other_rules_off()
    {
        Assert.Empty(tree.ReportedElsewhere(task => task.FirstFrameworkFiles = [Reported(Dockerfile, noWarn: "OCI1001;CS1591")]));
        Assert.Equal(
            [Dockerfile],
            tree.ReportedElsewhere(task =>
                (task.FirstFrameworkFiles, task.NoWarn) = ([Reported(Dockerfile, noWarn: "OCI1001;OCI1002")], "1701;OCI1002;OCI1001")));
    }

    [Fact]
    public void Are_not_the_project_file_if_the_base_image_differs() =>
        Assert.Equal(
            [Dockerfile],
            tree.ReportedElsewhere(task =>
                (task.FirstFrameworkFiles, task.BaseImage) = ([Reported(Dockerfile, baseImage: "a"), Reported(ProjectFile, baseImage: "a")], "b")));

    [Fact]
    public void May_be_additional_files_of_the_project()
    {
        ITaskItem stack = new TaskItem("stack.txt", new Dictionary<string, string> { ["OciKind"] = "compose" });
        ChooseFiles task = tree.Run(task =>
        {
            task.IncludeFiles = "false";
            task.AdditionalFiles = [stack, new TaskItem("compose.yaml")];
            task.FirstFrameworkFiles = [Reported(ProjectTree.Project + "stack.txt")];
        });

        ITaskItem marked = Assert.Single(task.ReportedAdditionalFiles);
        Assert.Equal(("stack.txt", "compose", "true"), (marked.ItemSpec, marked.GetMetadata("OciKind"), marked.GetMetadata("OciReportedElsewhere")));
        Assert.Empty(stack.GetMetadata("OciReportedElsewhere"));
    }
}
