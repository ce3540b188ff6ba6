using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Projects as MSBuild hands them to the compiler, and the files with images beside them.</summary>
sealed partial class LoadedSolution : IDisposable
{
    readonly MSBuildWorkspace workspace;

    LoadedSolution(MSBuildWorkspace workspace, Entry entry, Solution solution, IReadOnlyList<ProjectId> projectIds, IReadOnlyList<string> problems)
    {
        this.workspace = workspace;
        Entry = entry;
        Solution = solution;
        ProjectIds = projectIds;
        Problems = problems;
    }

    /// <summary>What was asked for.</summary>
    public Entry Entry { get; }

    /// <summary>What was opened, and the projects that it refers to.</summary>
    public Solution Solution { get; }

    /// <summary>The projects to work on, one for each target framework, by path and name; then those of loose files.</summary>
    public IReadOnlyList<ProjectId> ProjectIds { get; }

    /// <summary>What could not be opened, and why.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>
    /// Opens a solution with all C# projects that MSBuild knows from it, a single project, or all below a folder;
    /// the projects that a single one refers to are opened for their symbols only.
    /// </summary>
    public static async Task<LoadedSolution> OpenAsync(Entry entry, CancellationToken cancellation)
    {
        var problems = new ConcurrentQueue<string>();
        // Which files several projects share is of no matter here: each is told once, also where the project that tells in a build is not opened.
        var workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { ["OciTagAnalyzerEachTells"] = "true" });
        using IDisposable failures = workspace.RegisterWorkspaceFailedHandler(failure =>
        {
            if (failure.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure && !IsForeign(failure.Diagnostic.Message))
            {
                problems.Enqueue(failure.Diagnostic.Message);
            }
        });

        try
        {
            // MSBuild takes its time to start and to stop, and who is not gone soon is ended with the terminal as it is.
            await Task.Run(() => OpenAllAsync(workspace, entry, cancellation), cancellation).WaitAsync(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Readers of solutions, MSBuild and its host process each throw what they like; to the user it is all the same.
            problems.Enqueue($"'{entry.FullPath}' can't be opened: {exception.Message}");
        }

        // Whoever stops the command stops the host process of MSBuild too, which then fails in a way of its own.
        cancellation.ThrowIfCancellationRequested();
        Project[] projects = [.. workspace.CurrentSolution.Projects
            .Where(project => project.Language == LanguageNames.CSharp && (entry.Kind != EntryKind.Project || project.FilePath == entry.FullPath))
            .OrderBy(project => project.FilePath, StringComparer.Ordinal)
            .ThenBy(project => project.Name, StringComparer.Ordinal)];
        foreach (string unrestored in projects.Where(project => !Restore.IsDone(project)).Select(project => project.FilePath!).Distinct())
        {
            problems.Enqueue($"'{unrestored}' is not restored, so its packages are unknown; run 'dotnet restore'");
        }

        List<ProjectId> ids = [.. projects.Select(project => project.Id)];
        Solution solution = LooseFiles.AddTo(workspace.CurrentSolution, entry.Folder, ids, problems.Enqueue);
        return new(workspace, entry, solution, ids, [.. problems.Distinct()]);
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    static async Task OpenAllAsync(MSBuildWorkspace workspace, Entry entry, CancellationToken cancellation)
    {
        if (entry.Kind == EntryKind.Solution)
        {
            await workspace.OpenSolutionAsync(entry.FullPath, cancellationToken: cancellation);
            return;
        }

        string[] projects = entry.Kind == EntryKind.Project ? [entry.FullPath] : [.. FolderFiles.Below(entry.FullPath).Where(Entry.IsProjectFile)];
        foreach (string project in projects)
        {
            // One that another refers to is there already.
            if (workspace.CurrentSolution.Projects.All(known => known.FilePath != project))
            {
                await workspace.OpenProjectAsync(project, cancellationToken: cancellation);
            }
        }
    }

    // A solution may well hold projects in languages that have no image of ours. The messages that say so are
    // translated, so that there is only the project's name to go by.
    static bool IsForeign(string message)
    {
        MatchCollection extensions = ProjectExtension().Matches(message);
        return extensions.Count > 0 && extensions.All(extension => extension.Value != ".csproj");
    }

    [GeneratedRegex(@"\.\w*proj\b")]
    private static partial Regex ProjectExtension();
}
