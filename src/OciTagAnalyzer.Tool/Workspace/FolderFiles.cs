namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The files below a folder that people write: nothing built, nothing behind a link, and of what is hidden the pipelines and containers for development alone.</summary>
static class FolderFiles
{
    static readonly HashSet<string> builtFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    // Hidden, and yet what people write.
    static readonly HashSet<string> writtenFolders = new(StringComparer.OrdinalIgnoreCase) { ".azure-pipelines", ".azuredevops", ".circleci", ".devcontainer", ".github", ".gitlab", ".tekton" };

    static readonly EnumerationOptions here = new() { AttributesToSkip = FileAttributes.System };

    /// <summary>Their full paths, in order.</summary>
    public static IEnumerable<string> Below(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", here).Order(StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (DirectoryInfo child in new DirectoryInfo(folder).EnumerateDirectories("*", here).OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            if (builtFolders.Contains(child.Name) || (child.Name.StartsWith('.') && !writtenFolders.Contains(child.Name)) || child.LinkTarget is not null)
            {
                continue;
            }

            foreach (string file in Below(child.FullName))
            {
                yield return file;
            }
        }
    }

    /// <summary>True for a path in <paramref name="folder"/> or in a folder below it.</summary>
    public static bool IsBelow(string path, string folder)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <summary>The file of that name in <paramref name="folder"/> or the nearest folder above that has one; null where none has.</summary>
    public static string? NearestAbove(string folder, string name)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            string file = Path.Combine(at, name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
