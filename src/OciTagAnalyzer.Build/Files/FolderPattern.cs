namespace OciTagAnalyzer.Build.Files;

/// <summary>File names to search for in one subfolder, or anywhere below it.</summary>
/// <param name="Folder">The subfolder, such as <c>.github/workflows</c>; empty for the searched folder itself.</param>
/// <param name="IsDeep">True to search the folders below it as well.</param>
/// <param name="Names">The names.</param>
sealed record FolderPattern(string Folder, bool IsDeep, FileNames Names)
{
    const string AnyFolder = "**";

    /// <summary>Groups patterns such as <c>k8s/**/*.yml</c> by folder, so that each folder is read once.</summary>
    public static IReadOnlyList<FolderPattern> Parse(IEnumerable<string> patterns) =>
        [.. patterns.Select(Split).GroupBy(pattern => (pattern.Folder, pattern.IsDeep), pattern => pattern.Name)
            .Select(group => new FolderPattern(group.Key.Folder, group.Key.IsDeep, new(group)))];

    static (string Folder, bool IsDeep, string Name) Split(string pattern)
    {
        string[] parts = pattern.Split('/');
        bool isDeep = parts.Contains(AnyFolder);
        return (string.Join("/", parts.Take(parts.Length - 1).Where(part => part != AnyFolder)), isDeep, parts[^1]);
    }
}
