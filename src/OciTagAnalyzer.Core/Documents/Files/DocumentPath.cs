namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>Paths as texts, with <c>/</c> between folders; nothing is looked up on disk.</summary>
static class DocumentPath
{
    /// <summary>The path with <c>/</c> as separator and without <c>.</c> and <c>..</c>.</summary>
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

    /// <summary>The folder of a normal path, with its <c>/</c> at the end; empty for a name alone.</summary>
    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>The name of the file at a normal path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The normal path that <paramref name="relative"/> means in a folder; one that is absolute means itself.</summary>
    public static string In(string folder, string relative) =>
        relative.Length > 0 && (relative[0] is '/' or '\\' || (relative.Length > 1 && relative[1] == ':'))
            ? Normal(relative)
            : Normal(folder + relative);

    /// <summary>The normal path of a folder, with its <c>/</c> at the end, that <paramref name="relative"/> means in another one.</summary>
    public static string FolderIn(string folder, string relative)
    {
        string path = In(folder, relative).TrimEnd('/');
        return path.Length == 0 && folder.Length == 0 ? "" : path + "/";
    }
}
