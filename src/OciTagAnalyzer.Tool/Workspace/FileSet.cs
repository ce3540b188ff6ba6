using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The files with images of a path that needs no project. It is read without MSBuild and the compiler, which take much longer to start than the files
/// take to check.
/// </summary>
sealed class FileSet : IOpenedPath
{
    readonly FolderFiles files;
    readonly List<string> problems;
    readonly List<SkippedPath> skipped;
    readonly List<string> members = [];

    FileSet(Entry entry, FolderFiles files)
    {
        Entry = entry;
        this.files = files;
        problems = [.. files.Problems];
        skipped = [.. files.Skipped];
        Notes = entry.Kind == EntryKind.File ? [] : [.. files.Notes];
    }

    /// <inheritdoc/>
    public Entry Entry { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Problems => problems;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public bool IsComplete => problems.Count == 0;

    /// <inheritdoc/>
    public bool IsEmpty => IsComplete && members.Count == 0;

    /// <inheritdoc/>
    public bool IsFilteredOut => !Entry.Filter.IsEmpty && members.Count > 0 && !members.Any(Entry.Filter.Includes);

    /// <summary>The full paths of the files that are read, in a fixed order.</summary>
    public IReadOnlyList<string> Members => members;

    /// <summary>Finds the files; null if projects must be opened.</summary>
    /// <param name="entry">The path.</param>
    /// <param name="isFilesOnly">True if no project is opened on request.</param>
    public static FileSet? TryOpen(Entry entry, bool isFilesOnly)
    {
        bool needsProjects = !isFilesOnly
            && (entry.Kind is EntryKind.Solution or EntryKind.Project || entry.Files.Any(file => Entry.IsCodeFile(file) || NearestProjects.Of(file).Any()));
        if (needsProjects)
        {
            return null;
        }

        FolderFiles files = FolderFiles.Below(entry.Folder, wanted: entry.Files);
        if (entry.Text is not null)
        {
            files.AddNew(entry.FullPath);
        }

        if (!isFilesOnly && entry.Kind == EntryKind.Folder && files.Files.Any(file => Entry.IsProjectFile(file) || Entry.IsCodeFile(file)))
        {
            return null;
        }

        var set = new FileSet(entry, files);
        set.Choose();

        // The reason why a single file is not read depends on the projects around it.
        return entry.Files.Except(set.members).Any() ? null : set;
    }

    /// <summary>Returns the text of a file; null, with a problem, if it cannot be read.</summary>
    public string? TextOf(string file)
    {
        string? text = TryRead(file, out string? problem);
        string? message = text is null ? $"'{file}' cannot be read: {problem}" : null;
        if (message is not null && !problems.Contains(message))
        {
            problems.Add(message);
        }

        return text;
    }

    /// <summary>Returns the text of a file that another one refers to; empty if it cannot be read.</summary>
    public string ReferredText(string file) => TryRead(file, out _) ?? "";

    /// <summary>The files that complete <paramref name="own"/>, and are not among them.</summary>
    public IEnumerable<string> Completing(IReadOnlySet<string> own) => CompletingFiles.Among(files.Files, own);

    /// <summary>Returns the files and folders that are not read, by path: those that were skipped, and YAML whose content is of no known kind.</summary>
    public IReadOnlyList<SkippedPath> Skipped() =>
    [
        .. skipped
            .Concat(members
                .Where(file => DocumentKind.Of(file) == DocumentKind.Yaml && TryRead(file, out _) is { } text && !DocumentKind.IsKnownYaml(text))
                .Select(SkippedPath.OfUnknownKind))
            .Distinct()
            .OrderBy(path => path.FullPath, StringComparer.Ordinal),
    ];

    void Choose()
    {
        var choice = new LooseFileChoice(files.Files, file => TryRead(file, out _));
        foreach (string file in files.Files)
        {
            DocumentKind kind = DocumentKind.Of(file);
            if (choice.IsRead(file, kind, hasOwner: false))
            {
                members.Add(file);
            }
            else if (LooseFileChoice.ReasonToSkip(file, kind) is { } reason)
            {
                skipped.Add(new(file, reason));
            }
        }
    }

    string? TryRead(string file, out string? problem)
    {
        problem = null;
        return Entry.Text is { } given && file == Entry.FullPath ? given : FileContent.TryReadText(file, out problem);
    }
}
