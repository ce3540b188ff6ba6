using OciTagAnalyzer.Tool.Workspace.Git;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Selects files by globs with the syntax of <c>.gitignore</c>: <c>*.yaml</c> in every folder, <c>/deploy/*.yaml</c> in one, <c>third_party/</c>
/// with everything below it.
/// </summary>
sealed class PathFilter
{
    readonly string folder;
    readonly IReadOnlyList<IgnorePattern> included;
    readonly IReadOnlyList<IgnorePattern> excluded;

    /// <summary>Creates a filter.</summary>
    /// <param name="folder">The folder that globs are relative to.</param>
    /// <param name="included">The globs of the selected files; empty for all.</param>
    /// <param name="excluded">The globs of files that are not selected; they have precedence.</param>
    public PathFilter(string folder, IReadOnlyList<IgnorePattern> included, IReadOnlyList<IgnorePattern> excluded)
    {
        this.folder = folder;
        this.included = included;
        this.excluded = excluded;
    }

    /// <summary>Selects all files.</summary>
    public static PathFilter All { get; } = new("", [], []);

    /// <summary>True if all files are selected.</summary>
    public bool IsEmpty => included.Count == 0 && excluded.Count == 0;

    /// <summary>Parses a glob; null if it is invalid.</summary>
    // In a list without an order, a negated glob has no meaning.
    public static IgnorePattern? Parse(string glob) =>
        IgnorePattern.Parse(glob.StartsWith("./", StringComparison.Ordinal) ? glob[1..] : glob) is { IsNegated: false } pattern ? pattern : null;

    /// <summary>True if the file at the full path <paramref name="path"/> is selected. What has no path is left out only by an include.</summary>
    public bool Includes(string path) =>
        IsEmpty || (path.Length == 0 ? included.Count == 0 : (included.Count == 0 || MatchesAny(included, path)) && !Excludes(path));

    /// <summary>True if the file at the full path <paramref name="path"/> is excluded, and not merely not included.</summary>
    public bool Excludes(string path) => excluded.Count > 0 && MatchesAny(excluded, path);

    bool MatchesAny(IReadOnlyList<IgnorePattern> patterns, string path)
    {
        string relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        for (int end = relative.IndexOf('/'); end >= 0; end = relative.IndexOf('/', end + 1))
        {
            string above = relative[..end];
            if (above.Length > 0 && patterns.Any(pattern => pattern.Matches(above, isFolder: true)))
            {
                return true;
            }
        }

        return patterns.Any(pattern => pattern.Matches(relative, isFolder: false));
    }
}
