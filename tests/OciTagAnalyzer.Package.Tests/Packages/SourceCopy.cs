namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The sources of the repository in another folder, at the same commit, as in a second clone. A copy contains no tests.</summary>
static class SourceCopy
{
    /// <summary>Copies the sources to <paramref name="folder"/>, which must not exist.</summary>
    public static void Create(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Folder).Concat(SourcesIn(Path.Combine(Repository.Folder, "src"))))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(Repository.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        // In a work tree, .git is a file, which is copied; otherwise this file names the same directory.
        string git = Path.Combine(Repository.Folder, ".git");
        if (Directory.Exists(git))
        {
            File.WriteAllText(Path.Combine(folder, ".git"), $"gitdir: {git}\n");
        }
    }

    static IEnumerable<string> SourcesIn(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(child => Path.GetFileName(child) is not ("bin" or "obj")).SelectMany(SourcesIn));
}
