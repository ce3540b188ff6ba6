using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Decides which of the files that no project passes to the compiler are read.</summary>
sealed class LooseFileChoice
{
    const int MaxManifestLength = 1024 * 1024;

    readonly HashSet<string> composeFolders;
    readonly Func<string, string?> read;

    /// <summary>Creates the choice among <paramref name="loose"/>.</summary>
    /// <param name="loose">The full paths of the files.</param>
    /// <param name="read">Returns the text of a file; null if it cannot be read.</param>
    public LooseFileChoice(IEnumerable<string> loose, Func<string, string?> read)
    {
        composeFolders = new(loose.Where(file => DocumentKind.Of(file).MayBeCompose).Select(file => Path.GetDirectoryName(file)!), StringComparer.Ordinal);
        this.read = read;
    }

    /// <summary>True if the file is read, other than as the settings of a project.</summary>
    /// <param name="file">The full path.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="hasOwner">True if a project reads it.</param>
    // Without a project, only appsettings.json is configuration, JSON may be a manifest, and .env is read only beside a compose file.
    public bool IsRead(string file, DocumentKind kind, bool hasOwner) => kind.IsSettings
        ? (!hasOwner && (DocumentKind.IsAppSettings(file) || IsManifest(file)))
            || (kind == DocumentKind.EnvironmentFile && composeFolders.Contains(Path.GetDirectoryName(file)!))
        : kind != DocumentKind.None;

    /// <summary>Why a file that no project owns is not read, as a clause; null if nobody would expect that it is.</summary>
    public static string? ReasonToSkip(string file, DocumentKind kind) =>
        SnapshotName.Is(file) ? "the snapshot of a test"
        : kind == DocumentKind.EnvironmentFile ? "there is no compose file in its folder"
        : kind.IsSettings ? "no project that was opened reads it"
        : null;

    /// <summary>The lock file and the baseline for a file; null if there is none.</summary>
    public static (string? LockFile, string? Baseline) SharedFilesOf(string file) =>
        (NearestFor(file, DocumentKind.LockFile), NearestFor(file, DocumentKind.Baseline));

    /// <summary>The nearest file of a kind with a fixed name in the folder of <paramref name="file"/> or above it; null if there is none.</summary>
    public static string? NearestFor(string file, DocumentKind kind) => FolderFiles.NearestAbove(Path.GetDirectoryName(file)!, kind.Patterns[0]);

    // A large file is data.
    bool IsManifest(string file) =>
        DocumentKind.IsManifest(file, () => new FileInfo(file) is not { Exists: true, Length: > MaxManifestLength } ? read(file) ?? "" : "");
}
