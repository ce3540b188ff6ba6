namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Resolves all links in a path.</summary>
static class RealPath
{
    // The limit of Linux (path_resolution(7)).
    const int MaxLinks = 40;

    /// <summary>The path without links; components that do not exist stay unchanged.</summary>
    /// <exception cref="IOException">The links form a cycle.</exception>
    public static string Of(string path)
    {
        int links = 0;
        return Follow(path, ref links);
    }

    static string Follow(string path, ref int links)
    {
        string at = Path.GetPathRoot(path)!;
        foreach (string name in path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is { } target)
            {
                at = ++links <= MaxLinks
                    ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(at)!), ref links)
                    : throw new IOException($"the links in '{path}' form a cycle");
            }
        }

        return at;
    }
}
