using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The loaded projects, and the files with images that belong to no project.</summary>
sealed class LoadedSolution : IDisposable
{
    readonly MSBuildWorkspace workspace;
    readonly LoadState state;

    LoadedSolution(MSBuildWorkspace workspace, Entry entry, Solution solution, LoadState state)
    {
        this.workspace = workspace;
        this.state = state;
        Entry = entry;
        Solution = solution;
    }

    /// <summary>The path that was opened.</summary>
    public Entry Entry { get; }

    /// <summary>The opened projects, and the projects that they reference.</summary>
    public Solution Solution { get; }

    /// <summary>The projects to work on, one for each target framework, by path and name; then the projects of loose files.</summary>
    public IReadOnlyList<ProjectId> ProjectIds => state.ProjectIds;

    /// <summary>The projects of <see cref="ProjectIds"/>.</summary>
    public IEnumerable<Project> Projects => ProjectIds.Select(id => Solution.GetProject(id)!);

    /// <summary>What could not be opened, and why.</summary>
    public IReadOnlyList<string> Problems => state.Problems;

    /// <summary>What was skipped on purpose, and why.</summary>
    public IReadOnlyList<string> Notes => state.Notes;

    /// <summary>Returns the files and folders that are not read, by path: those that were skipped, and YAML whose content is of no known kind.</summary>
    public async Task<IReadOnlyList<SkippedPath>> SkippedAsync(CancellationToken cancellation)
    {
        var all = new List<SkippedPath>(state.Skipped);
        foreach (TextDocument document in Projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (document.FilePath is { } path && DocumentKind.Of(path) == DocumentKind.Yaml
                && !DocumentKind.IsKnownYaml((await document.GetTextAsync(cancellation)).ToString()))
            {
                all.Add(new(path, "its content is of no known kind"));
            }
        }

        return [.. all.Distinct().OrderBy(skipped => skipped.FullPath, StringComparer.Ordinal)];
    }

    /// <summary>True if everything that belongs to the entry was opened.</summary>
    public bool IsComplete => Problems.Count == 0 && !state.HasFailures;

    /// <summary>
    /// True if everything that may use a lock file in the folder was opened: a solution or folder, with its projects.
    /// </summary>
    public bool IsWhole => IsComplete && !state.IsFilesOnly && Entry.Kind is EntryKind.Folder or EntryKind.Solution;

    /// <summary>True if there is nothing to work on, and there was no problem.</summary>
    public bool IsEmpty => IsComplete && ProjectIds.Count == 0;

    /// <summary>
    /// Opens all C# projects of a solution, a single project, all projects and programs below a folder, or the project of a single file.
    /// Referenced projects are opened for their symbols only.
    /// </summary>
    /// <param name="entry">The path to open.</param>
    /// <param name="isFilesOnly">True to open no project, so that no MSBuild code runs.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<LoadedSolution> OpenAsync(Entry entry, bool isFilesOnly, CancellationToken cancellation)
    {
        // Duplicate findings are removed later. A shared file must be reported even if the project that reports it in a build is not opened.
        var properties = new Dictionary<string, string> { ["OciTagAnalyzerReportOnce"] = "false" };
        if (entry.Kind == EntryKind.Solution)
        {
            // MSBuildWorkspace opens each project without its solution.
            properties["SolutionDir"] = entry.Folder + Path.DirectorySeparatorChar;
        }

        var workspace = MSBuildWorkspace.Create(properties);
        var state = new LoadState(entry.Folder, isFilesOnly);
        try
        {
            // MSBuild starts and stops slowly. A process that does not exit soon after Ctrl+C is killed before it restores the terminal.
            Solution solution = await Task.Run(() => OpenAllAsync(workspace, entry, state, cancellation), cancellation).WaitAsync(cancellation);

            // Ctrl+C also stops the build host, which then fails with another exception.
            cancellation.ThrowIfCancellationRequested();
            return new(workspace, entry, solution, state);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    static async Task<Solution> OpenAllAsync(MSBuildWorkspace workspace, Entry entry, LoadState state, CancellationToken cancellation)
    {
        FolderFiles files = FolderFiles.Below(entry.Folder, wanted: entry.Kind == EntryKind.File ? entry.FullPath : null);
        state.Add(files);
        Solution solution = workspace.CurrentSolution;
        if (!state.IsFilesOnly)
        {
            using var loader = new ProjectLoader(workspace);
            var programs = new ProgramLoader(workspace, loader);
            await OpenProjectsAsync(loader, entry, files, cancellation);
            await programs.OpenAsync(ProgramsOf(entry, files, workspace.CurrentSolution, state), cancellation);
            solution = programs.Solution;
            state.AddNestedRepositories(entry, solution);
            await state.AddAsync(ProjectsOf(entry, solution), loader, programs, cancellation);
        }

        solution = LooseFiles.AddTo(SpecialDocuments.RemoveFrom(solution, state), files, state);
        if (entry.Kind == EntryKind.File)
        {
            state.ProjectIds.RemoveAll(id => !SpecialDocuments.FilesOf(solution.GetProject(id)!).Contains(entry.FullPath));
            if (state.ProjectIds.Count == 0 && state.Problems.Count == 0)
            {
                state.AddProblem($"'{entry.FullPath}' belongs to no project and is not a file-based program");
            }
        }

        return solution;
    }

    static Task OpenProjectsAsync(ProjectLoader loader, Entry entry, FolderFiles files, CancellationToken cancellation) => entry.Kind switch
    {
        EntryKind.Solution => loader.OpenSolutionAsync(entry.FullPath, cancellation),
        EntryKind.Project => loader.OpenProjectsAsync([entry.FullPath], cancellation),
        EntryKind.Folder => loader.OpenProjectsAsync(files.Files.Where(Entry.IsProjectFile), cancellation),
        _ => loader.OpenProjectsAsync(OwnersOf(entry), cancellation),
    };

    // C# needs its project, and so do settings, since the code determines which of them are images. Other files need no project.
    static IEnumerable<string> OwnersOf(Entry file)
    {
        if (!Entry.IsCodeFile(file.FullPath) && !DocumentKind.Of(file.FullPath).IsSettings)
        {
            return [];
        }

        for (string? folder = file.Folder; folder is not null; folder = GitRepository.IsRoot(folder) ? null : Path.GetDirectoryName(folder))
        {
            string[] projects = [.. Directory.EnumerateFiles(folder).Where(Entry.IsProjectFile).Order(StringComparer.Ordinal)];
            if (projects.Length > 0)
            {
                return projects;
            }
        }

        return [];
    }

    static IReadOnlyList<string> ProgramsOf(Entry entry, FolderFiles files, Solution solution, LoadState state)
    {
        if (entry.Kind == EntryKind.File)
        {
            bool isProgram = Entry.IsCodeFile(entry.FullPath) && solution.GetDocumentIdsWithFilePath(entry.FullPath).IsEmpty
                && FileContent.TryRead(entry.FullPath, out _)?.ToString() is { } code
                && (OwnersOf(entry).Any() ? FileBasedProgram.IsIn(code) : FileBasedProgram.MayBe(code));
            return isProgram ? [entry.FullPath] : [];
        }

        var outside = CodeOutsideProjects.Among(files, solution);
        state.AddUnread(outside.Others);
        return outside.Programs;
    }

    static IEnumerable<Project> ProjectsOf(Entry entry, Solution solution) => solution.Projects
        .Where(project => project.Language == LanguageNames.CSharp && project.FilePath is { } path && entry.Kind switch
        {
            EntryKind.Solution => GitRepository.NestedRootOf(path, entry.Folder) is null,
            EntryKind.Project => path == entry.FullPath,
            EntryKind.Folder => FolderFiles.IsBelow(path, entry.Folder) && GitRepository.NestedRootOf(path, entry.Folder) is null,
            _ => true,
        })
        .OrderBy(project => project.FilePath, StringComparer.Ordinal)
        .ThenBy(project => project.Name, StringComparer.Ordinal);
}
