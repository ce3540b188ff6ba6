using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OciTagAnalyzer.Build.Files;
using OciTagAnalyzer.Build.Reporting;
using Task = Microsoft.Build.Utilities.Task;

namespace OciTagAnalyzer.Build;

/// <summary>
/// Chooses the files that a project passes to the compiler as additional files, so that the analyzer can read them, and marks those that
/// another project of the solution, or another target framework of the project, reports. It never fails a build.
/// </summary>
public sealed class ChooseFiles : Task
{
    const string ReportedElsewhere = "OciReportedElsewhere";

    /// <summary>The full path of the project.</summary>
    [Required]
    public string ProjectPath { get; set; } = "";

    /// <summary>The property OciTagAnalyzerIncludeFiles; no file is added unless it is <c>true</c>.</summary>
    public string IncludeFiles { get; set; } = "";

    /// <summary>
    /// The property OciTagAnalyzerIncludeFilesAbove: <c>false</c> if another project reads the files above this one; empty if the task decides
    /// which project reports them.
    /// </summary>
    public string IncludeFilesAbove { get; set; } = "";

    /// <summary>The property OciTagAnalyzerReportOnce: <c>false</c> if every project and every framework reports all that it reads.</summary>
    public string ReportOnce { get; set; } = "";

    /// <summary>The property SolutionDir; empty or <c>*Undefined*</c> if no solution is built.</summary>
    public string SolutionFolder { get; set; } = "";

    /// <summary>The property DirectoryBuildPropsPath.</summary>
    public string DirectoryBuildProps { get; set; } = "";

    /// <summary>The property DirectoryBuildTargetsPath.</summary>
    public string DirectoryBuildTargets { get; set; } = "";

    /// <summary>The property MSBuildProjectExtensionsPath: the folder in which NuGet writes the imports of packages.</summary>
    public string PackageFolder { get; set; } = "";

    /// <summary>The property NoWarn.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>The property ContainerBaseImage.</summary>
    public string BaseImage { get; set; } = "";

    /// <summary>The items AdditionalFiles of the project itself.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>The items None, Content and EmbeddedResource.</summary>
    public ITaskItem[] ProjectItems { get; set; } = [];

    /// <summary>The full paths of the files that the first target framework of the project reports, with its NoWarn and BaseImage.</summary>
    public ITaskItem[] FirstFrameworkFiles { get; set; } = [];

    /// <summary>The files to add to <see cref="AdditionalFiles"/>.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>The items of <see cref="AdditionalFiles"/> that the first target framework reports, marked as such.</summary>
    [Output]
    public ITaskItem[] ReportedAdditionalFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Choose();
        }
        catch (Exception exception)
        {
            string name = Path.GetFileName(ProjectPath);
            Log.LogMessage(MessageImportance.High, $"{name}: OciTagAnalyzer cannot search the project's files for image references: {exception}");
            Files = [];
            ReportedAdditionalFiles = [];
        }

        return true;
    }

    void Choose()
    {
        string folder = Path.GetDirectoryName(ProjectPath)!;
        var project = new ProjectContext(
            ProjectPath,
            FullPath(folder, DirectoryBuildProps),
            FullPath(folder, DirectoryBuildTargets),
            SolutionFolder == "*Undefined*" ? null : FullPath(folder, SolutionFolder));
        var firstFramework = new FirstFramework(IsOff(ReportOnce) ? [] : FirstFrameworkFiles, ProjectPath, NoWarn, BaseImage);
        var own = new HashSet<string>(AdditionalFiles.Select(item => FolderPath.Normalize(folder, item.ItemSpec)), FolderPath.Comparer);

        ChosenFile[] files = IncludeFiles.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? [.. new FileSearch(project, message => Log.LogMessage(message))
                .Find(SettingItems(), includesFilesAbove: !IsOff(IncludeFilesAbove))
                .Where(file => !own.Contains(file.FullPath))]
            : [];
        var reportedByOthers = ReportedByOtherProjects(project, files);
        Files = [.. files.Select(file => Item(file, isReportedElsewhere: firstFramework.Reports(file.FullPath) || reportedByOthers.Contains(file)))];
        ReportedAdditionalFiles = [.. AdditionalFiles.Where(item => firstFramework.Reports(FolderPath.Normalize(folder, item.ItemSpec))).Select(Marked)];
    }

    HashSet<ChosenFile> ReportedByOtherProjects(ProjectContext project, ChosenFile[] files)
    {
        // The property IncludeFilesAbove takes precedence.
        if (IncludeFilesAbove.Length > 0 || IsOff(ReportOnce) || files.All(file => file.Sharing == Sharing.None))
        {
            return [];
        }

        try
        {
            var reportOnce = Reporting.ReportOnce.Read(project, FolderPath.Normalize(project.Folder, PackageFolder));
            return [.. files.Where(reportOnce.IsReportedElsewhere)];
        }
        catch (Exception exception)
        {
            string name = Path.GetFileName(project.Path);
            Log.LogMessage($"{name}: OciTagAnalyzer cannot determine which project reports the shared files, so this project does: {exception.Message}");
            return [];
        }
    }

    // Items with this metadata come from packages; the project's authors cannot edit those files.
    IEnumerable<string> SettingItems() => ProjectItems.Where(item => item.GetMetadata("NuGetPackageId").Length == 0).Select(item => item.ItemSpec);

    static bool IsOff(string property) => property.Equals("false", StringComparison.OrdinalIgnoreCase);

    static string? FullPath(string folder, string path) => path.Length == 0 ? null : FolderPath.Normalize(folder, path);

    static ITaskItem Item(ChosenFile file, bool isReportedElsewhere)
    {
        var item = new TaskItem(Escape(file.Path));
        return isReportedElsewhere ? Marked(item) : item;
    }

    static ITaskItem Marked(ITaskItem item)
    {
        var marked = new TaskItem(item);
        marked.SetMetadata(ReportedElsewhere, "true");
        return marked;
    }

    // https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters
    static string Escape(string path) =>
        string.Concat(path.Select(character => "%*?@$();'".IndexOf(character) >= 0 ? $"%{(int)character:X2}" : character.ToString()));
}
