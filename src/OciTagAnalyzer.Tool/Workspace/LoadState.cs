using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The result of opening a path: the projects to work on, and everything that is missing.</summary>
/// <param name="entry">The path that was opened.</param>
/// <param name="isFilesOnly">True if no project is opened.</param>
sealed class LoadState(Entry entry, bool isFilesOnly)
{
    const int MaxUnopened = 10;

    readonly string folder = entry.Folder;
    readonly List<string> problems = [];
    readonly List<string> notes = [];
    readonly List<SkippedPath> skipped = [];

    /// <summary>True if no project is opened.</summary>
    public bool IsFilesOnly => isFilesOnly;

    /// <summary>The projects to work on.</summary>
    public List<ProjectId> ProjectIds { get; } = [];

    /// <summary>The projects that are not restored.</summary>
    public List<ProjectId> UnrestoredIds { get; } = [];

    /// <summary>What could not be opened, a sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>What was skipped on purpose, a sentence each.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The files and folders that were skipped on purpose, and why.</summary>
    public IReadOnlyList<SkippedPath> Skipped => skipped;

    /// <summary>True if MSBuild could open a project only in part. The analysis reports the reason, since its code does not compile.</summary>
    public bool HasFailures { get; private set; }

    /// <summary>Adds a sentence about something that could not be opened.</summary>
    public void AddProblem(string problem)
    {
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    /// <summary>Adds a special file of a project.</summary>
    public void AddSpecial(string file) => AddNote($"'{file}' is skipped: it is a pipe, a socket or a device");

    /// <summary>Adds the problems and notes of the files.</summary>
    public void Add(FolderFiles files)
    {
        problems.AddRange(files.Problems);
        if (entry.Kind != EntryKind.File)
        {
            notes.AddRange(files.Notes);
        }

        skipped.AddRange(files.Skipped);
    }

    /// <summary>The text of a file; null, with a problem for the user, if the file cannot be read.</summary>
    public SourceText? TextOf(string file)
    {
        SourceText? text = TryRead(file, out string? problem);
        if (text is null)
        {
            AddProblem($"'{file}' cannot be read: {problem}");
        }

        return text;
    }

    /// <summary>Reads a file, or the standard input in its place; null if the file cannot be read, with the reason.</summary>
    public SourceText? TryRead(string file, out string? problem)
    {
        problem = null;
        return entry.Text is { } given && file == entry.FullPath ? SourceText.From(given, Encoding.UTF8) : FileContent.TryRead(file, out problem);
    }

    /// <summary>Adds a file that is not read.</summary>
    public void AddSkipped(string file, string reason) => skipped.Add(new(file, reason));

    /// <summary>
    /// Adds the repositories whose projects belong to a solution, but are skipped. Those below its folder are already known from its files.
    /// </summary>
    public void AddNestedRepositories(Solution solution)
    {
        var roots = solution.Projects
            .Select(project => project.FilePath is { } path ? GitRepository.NestedRootOf(path, entry.Folder) : null)
            .OfType<string>()
            .Where(root => entry.Kind == EntryKind.Solution && !FolderFiles.IsBelow(root, entry.Folder));
        foreach (string root in roots.Distinct())
        {
            AddNote($"'{root}' is another git repository and is skipped; pass it as PATH to include it");
        }
    }

    /// <summary>Adds the C# files that are not read.</summary>
    public void AddUnread(IReadOnlyList<string> files)
    {
        if (files.Count > 0)
        {
            AddNote(files.Count == 1
                ? $"'{Path.GetRelativePath(folder, files[0])}' is not read: it belongs to no project"
                : $"{files.Count} C# files are not read, such as '{Path.GetRelativePath(folder, files[0])}': they belong to no project");
        }
    }

    /// <summary>Adds the opened projects.</summary>
    public async Task AddAsync(IEnumerable<Project> projects, ProjectLoader loader, ProgramLoader programs, CancellationToken cancellation)
    {
        // If an SDK or an import is missing, many projects fail for the same reason.
        foreach (var failed in loader.Unopened.Concat(programs.Unopened)
            .OrderBy(failed => failed.Key, StringComparer.Ordinal)
            .GroupBy(failed => failed.Value, failed => failed.Key))
        {
            AddProblem($"{QuotedList.Of([.. failed], MaxUnopened)} {(failed.Count() == 1 ? "is" : "are")} not read: {failed.Key}");
        }

        loader.Problems.ToList().ForEach(AddProblem);
        var unrestored = new List<string>();
        var all = new HashSet<string>(loader.Unopened.Keys.Concat(programs.Unopened.Keys), StringComparer.Ordinal);
        foreach (Project project in projects.Where(ProjectLoader.IsRead))
        {
            string file = project.FilePath!;
            all.Add(file);
            if (programs.Unrestored.Contains(file) || (!Entry.IsCodeFile(file) && !Restore.IsDone(project)))
            {
                unrestored.Add(file);
                UnrestoredIds.Add(project.Id);
                continue;
            }

            ProjectIds.Add(project.Id);
            if (loader.Reported.TryGetValue(file, out string? reason) && !await CompilesAsync(project, cancellation))
            {
                AddFailure(project, file, reason);
            }
        }

        AddUnrestored([.. unrestored.Distinct().Select(file => Path.GetRelativePath(folder, file))], all.Count);
    }

    // The workspace does not distinguish warnings of MSBuild from errors. If the code compiles, nothing important is missing.
    static async Task<bool> CompilesAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation) is not { } compilation

        // Missing packages cause errors in declarations, which are cheaper to check.
        || (!compilation.GetDeclarationDiagnostics(cancellation).Any(IsError) && !compilation.GetDiagnostics(cancellation).Any(IsError));

    static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    void AddFailure(Project project, string file, string reason)
    {
        HasFailures = true;
        if (Restore.ShortcomingOf(project) is null)
        {
            AddProblem($"'{file}' is read only in part: {reason}");
        }
    }

    void AddUnrestored(IReadOnlyList<string> files, int count)
    {
        if (files.Count > 0)
        {
            string which = files.Count < count ? $": {QuotedList.Of(files)}" : "";
            string projects = $"{files.Count} of {count} {(count == 1 ? "project" : "projects")}";
            AddProblem($"the C# code of {projects} is not compiled, since it is not restored; run 'dotnet restore'{which}");
        }
    }

    void AddNote(string note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }
    }
}
