using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Projects as MSBuild hands them to the compiler, and the files with images beside them.</summary>
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

    /// <summary>What was asked for.</summary>
    public Entry Entry { get; }

    /// <summary>What was opened, and the projects that it refers to.</summary>
    public Solution Solution { get; }

    /// <summary>The projects to work on, one for each target framework, by path and name; then those of loose files.</summary>
    public IReadOnlyList<ProjectId> ProjectIds => state.ProjectIds;

    /// <summary>The projects of <see cref="ProjectIds"/>.</summary>
    public IEnumerable<Project> Projects => ProjectIds.Select(id => Solution.GetProject(id)!);

    /// <summary>What could not be opened, and why.</summary>
    public IReadOnlyList<string> Problems => state.Problems;

    /// <summary>What was left out on purpose, and why.</summary>
    public IReadOnlyList<string> Notes => state.Notes;

    /// <summary>True where everything was opened that belongs to what was asked for.</summary>
    public bool IsComplete => Problems.Count == 0 && !state.HasFailures;

    /// <summary>
    /// True where everything that may use a lock file in the folder was opened: no file or project alone, and no files without
    /// their projects.
    /// </summary>
    public bool IsWhole => IsComplete && !state.IsFilesOnly && Entry.Kind is EntryKind.Folder or EntryKind.Solution;

    /// <summary>True where there is nothing to work on, and nothing went wrong.</summary>
    public bool IsEmpty => IsComplete && ProjectIds.Count == 0;

    /// <summary>
    /// Opens a solution with all C# projects that MSBuild knows from it, a single project, all projects and programs below a folder, or
    /// the project of a single file; the projects that these refer to are opened for their symbols only.
    /// </summary>
    /// <param name="entry">What is opened.</param>
    /// <param name="isFilesOnly">True to open no project, so that no code of MSBuild files runs.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<LoadedSolution> OpenAsync(Entry entry, bool isFilesOnly, CancellationToken cancellation)
    {
        // Which files several projects share is of no matter here: each is reported once, also where the project that reports it in a build is not opened.
        var properties = new Dictionary<string, string> { ["OciTagAnalyzerReportOnce"] = "false" };
        if (entry.Kind == EntryKind.Solution)
        {
            // A project that is opened by itself knows no solution.
            properties["SolutionDir"] = entry.Folder + Path.DirectorySeparatorChar;
        }

        var workspace = MSBuildWorkspace.Create(properties);
        var state = new LoadState(entry.Folder, isFilesOnly);
        try
        {
            // MSBuild takes its time to start and to stop, and who is not gone soon is ended with the terminal as it is.
            Solution solution = await Task.Run(() => OpenAllAsync(workspace, entry, state, cancellation), cancellation).WaitAsync(cancellation);

            // Whoever stops the command stops the host process of MSBuild too, which then fails in a way of its own.
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
        FolderFiles files = FolderFiles.Below(entry.Folder);
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

        solution = LooseFiles.AddTo(SpecialDocuments.RemoveFrom(solution, state), files, state.ProjectIds, state.AddProblem);
        if (entry.Kind == EntryKind.File)
        {
            state.ProjectIds.RemoveAll(id => !SpecialDocuments.FilesOf(solution.GetProject(id)!).Contains(entry.FullPath));
            if (state.ProjectIds.Count == 0 && state.Problems.Count == 0)
            {
                state.AddProblem($"'{entry.FullPath}' belongs to no project and is not a program by itself");
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

    // C# is read with its project, and a setting is an image where the code says so. What else holds images needs no project.
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
