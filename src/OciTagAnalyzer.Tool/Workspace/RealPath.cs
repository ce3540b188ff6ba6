namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Where a path leads, with every link in it followed.</summary>
static class RealPath
{
    // What Linux bears.
    const int MostLinks = 40;

    /// <summary>The path without links; of what is not there, as far as it is.</summary>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
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
                at = ++links <= MostLinks
                    ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(at)!), ref links)
                    : throw new IOException($"the links of '{path}' lead in a circle");
            }
        }

        return at;
    }
}
