using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Projects as MSBuild hands them to the compiler.</summary>
sealed partial class LoadedSolution : IDisposable
{
    readonly MSBuildWorkspace workspace;

    LoadedSolution(MSBuildWorkspace workspace, IReadOnlyList<ProjectId> projectIds, IReadOnlyList<string> problems)
    {
        this.workspace = workspace;
        ProjectIds = projectIds;
        Problems = problems;
    }

    /// <summary>What was opened, and the projects that it refers to.</summary>
    public Solution Solution => workspace.CurrentSolution;

    /// <summary>The projects to work on, one for each target framework; by path and name.</summary>
    public IReadOnlyList<ProjectId> ProjectIds { get; }

    /// <summary>What could not be opened, and why.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>
    /// Opens a solution with all C# projects that MSBuild knows from it, or a single project;
    /// the projects that a single one refers to are opened for their symbols only.
    /// </summary>
    public static async Task<LoadedSolution> OpenAsync(EntryFile entry, CancellationToken cancellation)
    {
        var problems = new ConcurrentQueue<string>();
        var workspace = MSBuildWorkspace.Create();
        using IDisposable failures = workspace.RegisterWorkspaceFailedHandler(failure =>
        {
            if (failure.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure && !IsForeign(failure.Diagnostic.Message))
            {
                problems.Enqueue(failure.Diagnostic.Message);
            }
        });

        try
        {
            if (entry.IsSolution)
            {
                await workspace.OpenSolutionAsync(entry.FilePath, cancellationToken: cancellation);
            }
            else
            {
                await workspace.OpenProjectAsync(entry.FilePath, cancellationToken: cancellation);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Readers of solutions, MSBuild and its host process each throw what they like; to the user it is all the same.
            problems.Enqueue($"'{entry.FilePath}' can't be opened: {exception.Message}");
        }

        Project[] projects = [.. workspace.CurrentSolution.Projects
            .Where(project => project.Language == LanguageNames.CSharp && (entry.IsSolution || project.FilePath == entry.FilePath))
            .OrderBy(project => project.FilePath, StringComparer.Ordinal)
            .ThenBy(project => project.Name, StringComparer.Ordinal)];
        foreach (string unrestored in projects.Where(project => !Restore.IsDone(project)).Select(project => project.FilePath!).Distinct())
        {
            problems.Enqueue($"'{unrestored}' is not restored, so its packages are unknown; run 'dotnet restore'");
        }

        return new(workspace, [.. projects.Select(project => project.Id)], [.. problems.Distinct()]);
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

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
