using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The files with images that no project hands to the compiler, as projects of their own, one for each lock file:
/// so the analyzers and fixes meet them as they meet all others.
/// </summary>
static class LooseFiles
{
    /// <summary>Gives each project that has no lock file the nearest one, and adds projects for the loose files below a folder.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="projects">The projects that are worked on; takes those that are added.</param>
    /// <param name="tell">Takes a sentence for each file that can't be read.</param>
    public static Solution AddTo(Solution solution, string folder, List<ProjectId> projects, Action<string> tell)
    {
        foreach (ProjectId id in projects)
        {
            Project project = solution.GetProject(id)!;
            if (project.FilePath is { } path && !project.AdditionalDocuments.Any(IsLockFile) && LockFileFor(path) is { } lockFile)
            {
                solution = Add(project, lockFile, tell).Solution;
            }
        }

        HashSet<string> known = new(
            projects.SelectMany(id => solution.GetProject(id)!.AdditionalDocuments).Select(document => document.FilePath!), StringComparer.Ordinal);
        foreach (var loose in FolderFiles.Below(folder).Where(file => IsImageFile(file) && !known.Contains(file)).GroupBy(LockFileFor))
        {
            var files = loose.ToList();
            if (loose.Key is { } lockFile && !files.Contains(lockFile))
            {
                files.Add(lockFile);
            }

            Project project = AddProject(solution, folder, files, tell);
            solution = project.Solution;
            projects.Add(project.Id);
        }

        return solution;
    }

    static Project AddProject(Solution solution, string folder, IReadOnlyList<string> files, Action<string> tell)
    {
        string name = $"files below {Path.GetFileName(folder)}";
        var id = ProjectId.CreateNewId(name);
        Project project = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .GetProject(id)!;
        foreach (string file in files)
        {
            project = Add(project, file, tell);
        }

        foreach (string config in ConfigFiles.For(files))
        {
            if (TextOf(config, tell) is { } text)
            {
                project = project.AddAnalyzerConfigDocument(Path.GetFileName(config), text, filePath: config).Project;
            }
        }

        return project;
    }

    static Project Add(Project project, string file, Action<string> tell) => TextOf(file, tell) is { } text
        ? project.AddAdditionalDocument(Path.GetFileName(file), text, filePath: file).Project
        : project;

    static SourceText? TextOf(string file, Action<string> tell)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return SourceText.From(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            tell($"'{file}' can't be read: {exception.Message}");
            return null;
        }
    }

    static string? LockFileFor(string file) => FolderFiles.NearestAbove(Path.GetDirectoryName(file)!, DocumentName.LockFile);

    static bool IsLockFile(TextDocument document) => DocumentName.KindOf(document.FilePath ?? document.Name) == DocumentKind.LockFile;

    static bool IsImageFile(string file) => DocumentName.KindOf(file) != DocumentKind.None;
}
