namespace OciTagAnalyzer.Tool.Workspace.Git;

/// <summary>
/// The patterns that apply in a folder: those of its own <c>.gitignore</c> file, of the folders above it up to the root of the repository, and of
/// <c>.git/info/exclude</c>. Patterns of a user, which another machine does not have, are not read.
/// </summary>
sealed class IgnoreRules
{
    // By precedence.
    readonly IReadOnlyList<IgnoreFile> files;

    IgnoreRules(IReadOnlyList<IgnoreFile> files) => this.files = files;

    /// <summary>The rules in a folder that was opened; those above it do not apply if they ignore the folder itself.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="root">The root of its repository; null without one.</param>
    public static IgnoreRules In(string folder, string? root)
    {
        if (root is null)
        {
            return new IgnoreRules([]).Below(folder);
        }

        string excludes = System.IO.Path.Combine(GitFolder.CommonOf(root), "info", "exclude");
        var rules = new IgnoreRules(IgnoreFile.TryRead(excludes, root) is { } exclude ? [exclude] : []);
        string at = root;
        foreach (string name in System.IO.Path.GetRelativePath(root, folder).Split(System.IO.Path.DirectorySeparatorChar).Where(name => name != "."))
        {
            rules = rules.Below(at);
            at = System.IO.Path.Combine(at, name);
            if (rules.Ignored(at, isFolder: true) is not null)
            {
                return new IgnoreRules([]).Below(folder);
            }
        }

        return rules.Below(folder);
    }

    /// <summary>These rules and those of the <c>.gitignore</c> file in a folder below.</summary>
    public IgnoreRules Below(string folder) =>
        IgnoreFile.TryRead(System.IO.Path.Combine(folder, IgnoreFile.Name), folder) is { } own ? new([own, .. files]) : this;

    /// <summary>The file and pattern that ignore a path; null if it is not ignored.</summary>
    public (string File, string Pattern)? Ignored(string path, bool isFolder)
    {
        foreach (IgnoreFile file in files)
        {
            if (file.Find(path, isFolder) is { } pattern)
            {
                return pattern.IsNegated ? null : (file.Path, pattern.Written);
            }
        }

        return null;
    }
}
