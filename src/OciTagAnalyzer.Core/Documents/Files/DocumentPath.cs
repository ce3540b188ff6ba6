namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>Path operations without file system access.</summary>
static class DocumentPath
{
    /// <summary>The path with <c>/</c> as separator, without <c>.</c> and <c>..</c>.</summary>
    public static string Normal(string path)
    {
        string slashed = path.Replace('\\', '/');
        if (slashed.IndexOf('.') < 0 && slashed.IndexOf("//", StringComparison.Ordinal) < 0)
        {
            return slashed;
        }

        var folders = new List<string>();
        foreach (string folder in slashed.Split('/'))
        {
            if (folder == ".." && folders.Count > 0 && folders[folders.Count - 1] is not ("" or ".."))
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (folder != "." && (folder.Length > 0 || folders.Count == 0))
            {
                folders.Add(folder);
            }
        }

        return string.Join("/", folders);
    }

    /// <summary>The folder of a normalized path, with a final <c>/</c>; empty for a bare name.</summary>
    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>The file name of a normalized path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The normalized path of <paramref name="relative"/> in a folder; an absolute path remains.</summary>
    public static string In(string folder, string relative) =>
        relative.Length > 0 && (relative[0] is '/' or '\\' || (relative.Length > 1 && relative[1] == ':'))
            ? Normal(relative)
            : Normal(folder + relative);

    /// <summary>The normalized path of the folder <paramref name="relative"/> in another folder, with a final <c>/</c>.</summary>
    public static string FolderIn(string folder, string relative)
    {
        string path = In(folder, relative).TrimEnd('/');
        return path.Length == 0 && folder.Length == 0 ? "" : path + "/";
    }
}
