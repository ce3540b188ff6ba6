using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The files with images that no project hands to the compiler. What configures a program goes to the program's project,
/// whose code says which of its values are images; the others are projects of their own, one for each lock file. So the
/// analyzers and fixes meet them as they meet all others.
/// </summary>
static class LooseFiles
{
    /// <summary>Gives each project that has no lock file the nearest one, and adds the loose files below a folder.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="files">The files below the folder.</param>
    /// <param name="projects">The projects that are worked on; takes those that are added.</param>
    /// <param name="tell">Takes a sentence for each file that can't be read.</param>
    public static Solution AddTo(Solution solution, FolderFiles files, List<ProjectId> projects, Action<string> tell)
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
        var folders = new ProjectFolders(solution, projects);
        List<string> others = [];
        List<string> loose = [.. files.Files.Where(file => !known.Contains(file))];
        HashSet<string> composed = new(loose.Where(file => DocumentKind.Of(file) == DocumentKind.Compose).Select(file => Path.GetDirectoryName(file)!), StringComparer.Ordinal);
        foreach (string file in loose)
        {
            DocumentKind kind = DocumentKind.Of(file);
            IReadOnlyList<ProjectId> owners = kind.IsSettings ? folders.OwnersOf(file) : [];
            foreach (ProjectId owner in owners)
            {
                solution = AddSettings(solution.GetProject(owner)!, file, tell).Solution;
            }

            // JSON of another name is configuration where there is a program that it configures; Compose reads the .env beside its file.
            bool isRead = kind.IsSettings
                ? (owners.Count == 0 && DocumentKind.IsAppSettings(file)) || (kind == DocumentKind.EnvironmentFile && composed.Contains(Path.GetDirectoryName(file)!))
                : kind != DocumentKind.None;
            if (isRead)
            {
                others.Add(file);
            }
        }

        foreach (var byLockFile in others.GroupBy(LockFileFor))
        {
            var members = byLockFile.ToList();
            if (byLockFile.Key is { } lockFile && !members.Contains(lockFile))
            {
                members.Add(lockFile);
            }

            Project project = AddProject(solution, files.Folder, members, tell);
            solution = CompletingFiles.AddTo(project, files.Files).Solution;
            projects.Add(project.Id);
        }

        return solution;
    }

    // Web pages get what is in wwwroot, and no program its configuration.
    static Project AddSettings(Project project, string file, Action<string> tell) =>
        Path.GetRelativePath(Path.GetDirectoryName(project.FilePath)!, file).StartsWith("wwwroot" + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
            ? project
            : AddConfigs(Add(project, file, tell), [file], tell);

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

        return AddConfigs(project, files, tell);
    }

    static Project AddConfigs(Project project, IReadOnlyList<string> files, Action<string> tell)
    {
        foreach (string config in ConfigFiles.For(files).Where(config => project.AnalyzerConfigDocuments.All(known => known.FilePath != config)))
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
        SourceText? text = FileContent.TryRead(file, out string? problem);
        if (text is null)
        {
            tell($"'{file}' can't be read: {problem}");
        }

        return text;
    }

    static string? LockFileFor(string file) => FolderFiles.NearestAbove(Path.GetDirectoryName(file)!, DocumentName.LockFile);

    static bool IsLockFile(TextDocument document) => DocumentKind.Of(document.FilePath ?? document.Name) == DocumentKind.LockFile;
}
