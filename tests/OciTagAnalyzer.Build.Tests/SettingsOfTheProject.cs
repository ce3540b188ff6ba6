using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OciTagAnalyzer.Build.Tests;

public sealed class SettingsOfTheProject : IDisposable
{
    readonly ProjectTree tree = new();

    public void Dispose() => tree.Dispose();

    ITaskItem[] Written(params IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            tree.Write(ProjectTree.Project + file);
        }

        return ProjectTree.Items(files);
    }

    [Fact]
    public void Are_found_among_its_items()
    {
        string[] files = [".env", ".env.production", "Properties/launchSettings.json", "config/worker.json", "worker.env", "worker.ini", "worker.xml"];
        ITaskItem[] items = Written(files);

        Assert.Equal(files.Select(file => ProjectTree.Project + file), tree.Found(task => task.ProjectItems = items));
        Assert.Equal([ProjectTree.Project + ".env"], tree.Found());
    }

    [Fact]
    public void May_be_outside_of_its_folder()
    {
        ITaskItem[] items = Written("../obj/c.json");

        Assert.Equal(["above/root/src/obj/c.json"], tree.Found(task => task.ProjectItems = items));
    }

    [Fact]
    public void Are_not_items_of_packages()
    {
        ITaskItem[] items = Written("worker.json");
        items[0].SetMetadata("NuGetPackageId", "Some.Package");

        Assert.Empty(tree.Found(task => task.ProjectItems = items));
    }

    [Fact]
    public void Are_not_missing_files() =>
        Assert.Empty(tree.Found(task => task.ProjectItems = [new TaskItem("generated.json")]));

    // Thousands of files are data.
    [Theory]
    [InlineData(499, 500)]
    [InlineData(500, 2)]
    public void Are_only_those_in_the_projects_folder_above_a_limit(int others, int found)
    {
        ITaskItem[] items = Written(["worker.json", .. Enumerable.Range(0, others - 1).Select(i => $"data/{i}.json"), "Properties/launchSettings.json"]);

        Assert.Equal(found, tree.Found(task => task.ProjectItems = items).Count());
    }
}
