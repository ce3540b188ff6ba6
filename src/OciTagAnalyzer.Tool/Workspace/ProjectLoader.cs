using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Opens projects with MSBuild, so that one which cannot be opened does not stop the others.</summary>
/// <param name="workspace">Takes the projects.</param>
sealed partial class ProjectLoader(MSBuildWorkspace workspace) : IDisposable
{
    readonly ConcurrentQueue<string> messages = new();
    readonly Dictionary<string, string> unopened = new(StringComparer.Ordinal);
    IDisposable? failures;

    /// <summary>The projects that were not opened, and why; by full path.</summary>
    public IReadOnlyDictionary<string, string> Unopened => unopened;

    /// <summary>
    /// What MSBuild reported of projects that were opened: errors as well as warnings, which the workspace does not tell apart;
    /// the last one of each, by full path.
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

    /// <summary>Opens each of <paramref name="projectFiles"/> that is not open yet, and the projects that they refer to.</summary>
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

    // Opened one by one, each project has a build host of its own, which chooses the SDK by the project's folder.
    async Task OpenProjectsOfAsync(string solutionFile, Exception reason, CancellationToken cancellation)
    {
        IReadOnlyList<string> files;
        try
        {
            files = await SolutionProjects.OfAsync(solutionFile, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What is wrong with the solution itself, the workspace has said.
            problems.Add($"'{solutionFile}' can't be opened: {FirstLine.Of(reason.Message)}");
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
            // Readers of projects, MSBuild and its host process each throw what they like; to the user it is all the same.
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
            // MSBuild names the project again behind some messages.
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

    // Of a project that is known not to be opened, one line is enough.
    void AddOther(string message)
    {
        if (!unopened.Keys.Any(file => message.Contains(file, StringComparison.Ordinal)))
        {
            problems.Add(message);
        }
    }

    /// <summary>True for a project that MSBuild could evaluate; the workspace adds an empty one in the place of any other.</summary>
    public static bool IsRead(Project project) => project.CompilationOutputInfo.AssemblyPath is not null || project.DocumentIds.Count > 0;

    // A solution may well hold projects in languages whose code is not read.
    static bool IsForeign(string message)
    {
        MatchCollection extensions = ProjectExtension().Matches(message);
        return extensions.Count > 0 && extensions.All(extension => extension.Value != ".csproj");
    }

    [GeneratedRegex(@"\.\w*proj\b")]
    private static partial Regex ProjectExtension();

    // The workspace's own messages are never translated here: its translations do not come with the tool.
    [GeneratedRegex(
        @"^Msbuild failed when processing the file '(?<file>.+?)'( with message: (?<reason>.*))?$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex OfProject();
}
