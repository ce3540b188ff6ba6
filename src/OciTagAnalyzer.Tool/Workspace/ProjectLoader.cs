using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Opens projects with MSBuild. A project that cannot be opened does not affect the others.</summary>
/// <param name="workspace">The workspace that the projects are added to.</param>
sealed partial class ProjectLoader(MSBuildWorkspace workspace) : IDisposable
{
    readonly ConcurrentQueue<string> messages = new();
    readonly Dictionary<string, string> unopened = new(StringComparer.Ordinal);
    IDisposable? failures;

    /// <summary>The full paths of the projects that were not opened, and the reasons.</summary>
    public IReadOnlyDictionary<string, string> Unopened => unopened;

    /// <summary>
    /// The last error or warning that MSBuild reported for each opened project, by full path. The workspace does not distinguish
    /// errors from warnings.
    /// </summary>
    public IReadOnlyDictionary<string, string> Reported => reported;

    readonly Dictionary<string, string> reported = new(StringComparer.Ordinal);

    /// <summary>What else could not be opened, a sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    readonly List<string> problems = [];

    /// <summary>Opens all C# projects of a solution.</summary>
    public async Task OpenSolutionAsync(string solutionFile, CancellationToken cancellation)
    {
        Listen();
        if (SolutionFilter.Is(solutionFile))
        {
            await OpenFilterAsync(solutionFile, cancellation);
            return;
        }

        try
        {
            await workspace.OpenSolutionAsync(solutionFile, cancellationToken: cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await OpenProjectsOfAsync(solutionFile, exception, cancellation);
        }

        Sort();
    }

    /// <summary>Opens each of <paramref name="projectFiles"/> that is not open yet, and the projects that they reference.</summary>
    public async Task OpenProjectsAsync(IEnumerable<string> projectFiles, CancellationToken cancellation)
    {
        Listen();
        foreach (string file in projectFiles)
        {
            if (workspace.CurrentSolution.Projects.All(known => known.FilePath != file))
            {
                await OpenAsync(file, cancellation);
            }
        }

        Sort();
    }

    /// <inheritdoc/>
    public void Dispose() => failures?.Dispose();

    // The workspace reads filters of .sln files only.
    async Task OpenFilterAsync(string filterFile, CancellationToken cancellation)
    {
        if (SolutionFilter.Read(filterFile, out string? problem) is { } filter)
        {
            await OpenProjectsAsync(filter.Projects.Where(Entry.IsProjectFile), cancellation);
        }
        else
        {
            problems.Add($"'{filterFile}' cannot be opened: {problem}");
        }
    }

    // If each project is opened separately, its build host chooses the SDK by the folder of the project.
    async Task OpenProjectsOfAsync(string solutionFile, Exception reason, CancellationToken cancellation)
    {
        IReadOnlyList<string> files;
        try
        {
            files = await SolutionProjects.OfAsync(solutionFile, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The exception of the workspace describes the error in the solution better.
            problems.Add($"'{solutionFile}' cannot be opened: {FirstLine.Of(reason.Message)}");
            return;
        }

        foreach (string file in files)
        {
            if (workspace.CurrentSolution.Projects.All(known => known.FilePath != file))
            {
                await OpenAsync(file, cancellation);
            }
        }
    }

    async Task OpenAsync(string projectFile, CancellationToken cancellation)
    {
        if (!File.Exists(projectFile))
        {
            unopened[projectFile] = "it does not exist";
            return;
        }

        try
        {
            await workspace.OpenProjectAsync(projectFile, cancellationToken: cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The project readers, MSBuild and the build host throw many types of exception.
            unopened[projectFile] = MissingSdk.ReasonFor(projectFile, exception.Message) ?? FirstLine.Of(exception.Message);
        }
    }

    void Listen() => failures ??= workspace.RegisterWorkspaceFailedHandler(failure =>
    {
        if (failure.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
        {
            messages.Enqueue(failure.Diagnostic.Message);
        }
    });

    void Sort()
    {
        ILookup<string?, Project> projects = workspace.CurrentSolution.Projects.ToLookup(project => project.FilePath);
        while (messages.TryDequeue(out string? message))
        {
            Match match = OfProject().Match(message);
            string file = match.Groups["file"].Value;
            // MSBuild appends the project to some messages.
            string reason = FirstLine.Of(match.Groups["reason"].Value.Replace(" " + file, "", StringComparison.Ordinal));
            if (IsForeign(match.Success ? file : message))
            {
                continue;
            }

            if (!match.Success)
            {
                AddOther(FirstLine.Of(message));
            }
            else if (projects[file].Any(IsRead))
            {
                reported[file] = reason;
            }
            else
            {
                unopened.TryAdd(file, reason);
            }
        }
    }

    // One message for a project that was not opened is enough.
    void AddOther(string message)
    {
        if (!unopened.Keys.Any(file => message.Contains(file, StringComparison.Ordinal)))
        {
            problems.Add(message);
        }
    }

    /// <summary>True for a project that MSBuild could evaluate; for any other, the workspace adds an empty project.</summary>
    public static bool IsRead(Project project) => project.CompilationOutputInfo.AssemblyPath is not null || project.DocumentIds.Count > 0;

    // Messages about projects in other languages are ignored, since their code is not read.
    static bool IsForeign(string message)
    {
        MatchCollection extensions = ProjectExtension().Matches(message);
        return extensions.Count > 0 && extensions.All(extension => extension.Value != ".csproj");
    }

    [GeneratedRegex(@"\.\w*proj\b")]
    private static partial Regex ProjectExtension();

    // Messages of the workspace are always in English: the tool does not contain its translations.
    [GeneratedRegex(
        @"^Msbuild failed when processing the file '(?<file>.+?)'( with message: (?<reason>.*))?$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex OfProject();
}
