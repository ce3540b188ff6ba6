namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A file or folder that is not read.</summary>
/// <param name="FullPath">The full path; a folder ends with a separator.</param>
/// <param name="Reason">Why, as a clause.</param>
sealed record SkippedPath(string FullPath, string Reason)
{
    /// <summary>A YAML file whose content is of no known kind.</summary>
    public static SkippedPath OfUnknownKind(string file) => new(file, "its content is of no known kind");
}
