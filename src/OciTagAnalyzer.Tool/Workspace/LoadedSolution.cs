using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The loaded projects, and the files with images that belong to no project.</summary>
sealed class LoadedSolution : IOpenedPath, IDisposable
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

    /// <inheritdoc/>
    public Entry Entry { get; }

    /// <summary>The opened projects, and the projects that they reference.</summary>
    public Solution Solution { get; }

    /// <summary>The projects to work on, one for each target framework, by path and name; then the projects of loose files.</summary>
    public IReadOnlyList<ProjectId> ProjectIds => state.ProjectIds;

    /// <summary>The projects of <see cref="ProjectIds"/>.</summary>
    public IEnumerable<Project> Projects => ProjectIds.Select(id => Solution.GetProject(id)!);

    /// <inheritdoc/>
    public IReadOnlyList<string> Problems => state.Problems;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => state.Notes;

    /// <summary>Returns the code of projects that are not restored, with stand-ins for packages; see <see cref="UntypedProjects"/>.</summary>
    public async Task<IReadOnlyList<Project>> UntypedAsync(CancellationToken cancellation)
    {
        var ids = new List<ProjectId>();
        Solution solution = await UntypedProjects.AddToAsync(Solution, state.UnrestoredIds, ids, cancellation);
        return [.. ids.Select(id => solution.GetProject(id)!)];
    }

    /// <summary>Returns the files and folders that are not read, by path: those that were skipped, and YAML whose content is of no known kind.</summary>
    public async Task<IReadOnlyList<SkippedPath>> SkippedAsync(CancellationToken cancellation)
    {
        var all = new List<SkippedPath>(state.Skipped);
        foreach (TextDocument document in Projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (document.FilePath is { } path && DocumentKind.Of(path) == DocumentKind.Yaml
                && !DocumentKind.IsKnownYaml((await document.GetTextAsync(cancellation)).ToString()))
            {
                all.Add(SkippedPath.OfUnknownKind(path));
            }
        }

        return [.. all.Distinct().OrderBy(skipped => skipped.FullPath, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public bool IsComplete => Problems.Count == 0 && !state.HasFailures;

    /// <summary>
    /// True if everything that may use a lock file in the folder was opened: a solution or folder, with all its projects and files.
    /// </summary>
    public bool IsWhole => IsComplete && !state.IsFilesOnly && Entry.Filter.IsEmpty && Entry.Kind is EntryKind.Folder or EntryKind.Solution;

    /// <inheritdoc/>
    public bool IsFilteredOut =>
        !Entry.Filter.IsEmpty && ProjectIds.Count > 0 && !Projects.SelectMany(SpecialDocuments.FilesOf).Any(Entry.Filter.Includes);

    /// <inheritdoc/>
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
            properties["SolutionDir"] = Path.GetDirectoryName(SolutionFilter.SolutionOf(entry.FullPath)) + Path.DirectorySeparatorChar;
        }

        var workspace = MSBuildWorkspace.Create(properties);
        var state = new LoadState(entry, isFilesOnly);
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

    /// <summary>Returns this solution with the text of a lock file, as if it had been opened with it. Both are disposed together.</summary>
    public LoadedSolution With(LockFile file) => new(workspace, Entry, LockText.PutInto(Solution, file, ProjectIds), state);

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    static async Task<Solution> OpenAllAsync(MSBuildWorkspace workspace, Entry entry, LoadState state, CancellationToken cancellation)
    {
        FolderFiles files = FolderFiles.Below(entry.Folder, wanted: entry.Files);
        state.Add(files);
        if (entry.Text is not null)
        {
            files.AddNew(entry.FullPath);
        }

        Solution solution = workspace.CurrentSolution;
        if (!state.IsFilesOnly)
        {
            using var loader = new ProjectLoader(workspace);
            var programs = new ProgramLoader(workspace, loader);
            await OpenProjectsAsync(loader, entry, files, cancellation);
            await programs.OpenAsync(ProgramsOf(entry, files, workspace.CurrentSolution, state), cancellation);
            solution = programs.Solution;
            state.AddNestedRepositories(solution);
            await state.AddAsync(ProjectsOf(entry, solution), loader, programs, cancellation);
        }

        solution = LooseFiles.AddTo(SpecialDocuments.RemoveFrom(solution, state), files, state);
        if (entry.Text is { } text)
        {
            solution = GivenText.PutInto(solution, entry.FullPath, SourceText.From(text, Encoding.UTF8), state.ProjectIds, NearestProjects.Of(entry.FullPath));
        }

        if (entry.Kind == EntryKind.File)
        {
            RemoveOtherProjects(entry, solution, state);
        }

        return solution;
    }

    static void RemoveOtherProjects(Entry entry, Solution solution, LoadState state)
    {
        HashSet<string> wanted = new(entry.Files, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (ProjectId id in state.ProjectIds.ToList())
        {
            string[] own = [.. SpecialDocuments.FilesOf(solution.GetProject(id)!).Where(wanted.Contains)];
            found.UnionWith(own);
            if (own.Length == 0)
            {
                state.ProjectIds.Remove(id);
            }
        }

        if (state.Problems.Count == 0)
        {
            foreach (string file in entry.Files.Where(file => !found.Contains(file)))
            {
                state.AddProblem($"'{file}' belongs to no project and is not a file-based program");
            }
        }
    }

    static Task OpenProjectsAsync(ProjectLoader loader, Entry entry, FolderFiles files, CancellationToken cancellation) => entry.Kind switch
    {
        EntryKind.Solution => loader.OpenSolutionAsync(entry.FullPath, cancellation),
        EntryKind.Project => loader.OpenProjectsAsync([entry.FullPath], cancellation),
        EntryKind.Folder => loader.OpenProjectsAsync(
            files.Files.Where(file => Entry.IsProjectFile(file) && !entry.Filter.Excludes(file)), cancellation),
        _ => loader.OpenProjectsAsync(entry.Files.SelectMany(NearestProjects.Of).Distinct(), cancellation),
    };

    static IReadOnlyList<string> ProgramsOf(Entry entry, FolderFiles files, Solution solution, LoadState state)
    {
        if (entry.Kind == EntryKind.File)
        {
            return [.. entry.Files.Where(file => Entry.IsCodeFile(file) && solution.GetDocumentIdsWithFilePath(file).IsEmpty
                && FileContent.TryRead(file, out _)?.ToString() is { } code
                && (NearestProjects.Of(file).Any() ? FileBasedProgram.IsIn(code) : FileBasedProgram.MayBe(code)))];
        }

        var outside = CodeOutsideProjects.Among(files, solution);
        state.AddUnread([.. outside.Others.Where(entry.Filter.Includes)]);
        return [.. outside.Programs.Where(file => !entry.Filter.Excludes(file))];
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
