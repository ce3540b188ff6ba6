using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Adds the files with images that no project passes to the compiler. Settings are added to the project of the program that they
/// configure, since its code determines which values are images. The other files become projects of their own, one for each lock file and baseline.
/// </summary>
static class LooseFiles
{
    // Of these, each project uses the nearest one above it.
    static readonly DocumentKind[] shared = [DocumentKind.LockFile, DocumentKind.Baseline];

    /// <summary>Adds the nearest lock file and baseline to each project without one, and the loose files below a folder.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="files">The files below the folder.</param>
    /// <param name="state">The projects to work on, to which new projects are added. Receives each file that cannot be read, or is skipped.</param>
    public static Solution AddTo(Solution solution, FolderFiles files, LoadState state)
    {
        List<ProjectId> projects = state.ProjectIds;
        foreach (ProjectId id in projects)
        {
            Project project = solution.GetProject(id)!;
            foreach (DocumentKind kind in shared.Where(kind => !project.AdditionalDocuments.Any(document => IsOf(kind, document))))
            {
                if (project.FilePath is { } path && LooseFileChoice.NearestFor(path, kind) is { } file)
                {
                    solution = Add(solution.GetProject(id)!, file, state).Solution;
                }
            }
        }

        HashSet<string> known = new(
            projects.SelectMany(id => solution.GetProject(id)!.AdditionalDocuments).Select(document => document.FilePath!), StringComparer.Ordinal);
        var folders = new ProjectFolders(solution, projects);
        List<string> others = [];
        List<string> loose = [.. files.Files.Where(file => !known.Contains(file))];
        var choice = new LooseFileChoice(loose, file => state.TryRead(file, out _)?.ToString());
        foreach (string file in loose)
        {
            DocumentKind kind = DocumentKind.Of(file);
            IReadOnlyList<ProjectId> owners = kind.IsSettings && !IsInHiddenFolder(file, files.Folder) ? folders.OwnersOf(file) : [];
            foreach (ProjectId owner in owners)
            {
                solution = AddSettings(solution.GetProject(owner)!, file, state).Solution;
            }

            if (choice.IsRead(file, kind, owners.Count > 0))
            {
                others.Add(file);
            }
            else if (owners.Count == 0 && LooseFileChoice.ReasonToSkip(file, kind) is { } reason)
            {
                state.AddSkipped(file, reason);
            }
        }

        foreach (var bySharedFiles in others.GroupBy(LooseFileChoice.SharedFilesOf))
        {
            var members = bySharedFiles.ToList();
            members.AddRange(new[] { bySharedFiles.Key.LockFile, bySharedFiles.Key.Baseline }.OfType<string>().Where(file => !members.Contains(file)));

            Project project = AddProject(solution, files.Folder, members, state);
            solution = CompletingFiles.AddTo(project, files.Files).Solution;
            projects.Add(project.Id);
        }

        return solution;
    }

    // Such a folder contains the settings of tools.
    static bool IsInHiddenFolder(string file, string root) =>
        Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[..^1].Any(folder => folder.StartsWith('.') && folder is not ("." or ".."));

    // Files in wwwroot are web content, and configure no program.
    static Project AddSettings(Project project, string file, LoadState state) =>
        Path.GetRelativePath(Path.GetDirectoryName(project.FilePath)!, file)
            .StartsWith("wwwroot" + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
            ? project
            : AddConfigs(Add(project, file, state), [file], state);

    static Project AddProject(Solution solution, string folder, IReadOnlyList<string> files, LoadState state)
    {
        string name = $"files below {Path.GetFileName(folder)}";
        var id = ProjectId.CreateNewId(name);
        Project project = solution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .GetProject(id)!;
        foreach (string file in files)
        {
            project = Add(project, file, state);
        }

        return AddConfigs(project, files, state);
    }

    static Project AddConfigs(Project project, IReadOnlyList<string> files, LoadState state)
    {
        foreach (string config in ConfigFiles.For(files).Where(config => project.AnalyzerConfigDocuments.All(known => known.FilePath != config)))
        {
            if (state.TextOf(config) is { } text)
            {
                project = project.AddAnalyzerConfigDocument(Path.GetFileName(config), text, filePath: config).Project;
            }
        }

        return project;
    }

    static Project Add(Project project, string file, LoadState state) => state.TextOf(file) is { } text
        ? project.AddAdditionalDocument(Path.GetFileName(file), text, filePath: file).Project
        : project;

    static bool IsOf(DocumentKind kind, TextDocument document) => DocumentKind.Of(document.FilePath ?? document.Name) == kind;
}
