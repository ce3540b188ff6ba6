using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OciTagAnalyzer.Build.Tests;

/// <summary>A project some folders deep in a temporary folder: <c>above/root/src/app</c>.</summary>
sealed class ProjectTree : IDisposable
{
    /// <summary>The project's folder.</summary>
    public const string Project = "above/root/src/app/";

    readonly string folder = Directory.CreateTempSubdirectory("oci tags (ä) ").FullName;

    /// <summary>Creates a tree that contains only the project file.</summary>
    public ProjectTree() => Write(Project + "app.csproj", "<Project />");

    /// <summary>The messages of the task.</summary>
    public RecordingBuildEngine Log { get; } = new();

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

    /// <summary>The full path of a file or folder of the tree.</summary>
    public string PathOf(string path) => Path.Combine(folder, path);

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text = "")
    {
        string path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs the task as the targets do.</summary>
    public ChooseFiles Run(Action<ChooseFiles>? set = null)
    {
        var task = new ChooseFiles { BuildEngine = Log, ProjectPath = PathOf(Project + "app.csproj"), IncludeFiles = "true", PackageFolder = "obj/" };
        set?.Invoke(task);
        Assert.True(task.Execute());
        return task;
    }

    /// <summary>The files that the task adds, sorted, without the project itself and its imports.</summary>
    public IEnumerable<string> Found(Action<ChooseFiles>? set = null) => Paths(Run(set).Files).Where(file => !IsProjectFile(file));

    /// <summary>The added files that are MSBuild files, sorted.</summary>
    public IEnumerable<string> ProjectFiles(Action<ChooseFiles>? set = null) => Paths(Run(set).Files).Where(IsProjectFile);

    /// <summary>The added files that are reported elsewhere, sorted.</summary>
    public IEnumerable<string> ReportedElsewhere(Action<ChooseFiles>? set = null) =>
        Paths(Run(set).Files.Where(item => item.GetMetadata("OciReportedElsewhere") == "true"));

    /// <summary>The full paths of items, relative to the tree, sorted.</summary>
    public IEnumerable<string> Paths(IEnumerable<ITaskItem> items) =>
        [.. items
            .Select(item => Path.GetRelativePath(folder, Path.GetFullPath(item.ItemSpec, PathOf(Project))).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Items with these paths.</summary>
    public static ITaskItem[] Items(params IEnumerable<string> paths) => [.. paths.Select(path => new TaskItem(path))];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    static bool IsProjectFile(string file) => Path.GetExtension(file) is ".csproj" or ".props" or ".targets";
}
