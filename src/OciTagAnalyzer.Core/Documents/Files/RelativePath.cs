namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>Computes relative paths without file system access.</summary>
public static class RelativePath
{
    /// <summary>
    /// The path of a file relative to the folder of another file, with slashes: <c>src/App.cs</c>, <c>../compose.yaml</c>. The full path if the two have
    /// no folder in common.
    /// </summary>
    /// <param name="file">The full path of the file.</param>
    /// <param name="other">The full path of the other file.</param>
    public static string From(string other, string file)
    {
        string[] target = DocumentPath.Normal(file).Split('/');
        string[] folder = DocumentPath.Normal(other).Split('/');
        int levels = folder.Length - 1;
        int common = 0;
        while (common < levels && common < target.Length - 1 && folder[common] == target[common])
        {
            common++;
        }

        return common == 0 && levels > 0
            ? string.Join("/", target)
            : string.Join("/", Enumerable.Repeat("..", levels - common).Concat(target.Skip(common)));
    }
}
