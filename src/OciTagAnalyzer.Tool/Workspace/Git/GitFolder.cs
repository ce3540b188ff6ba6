using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace.Git;

/// <summary>Finds the folders with the data of a repository (https://git-scm.com/docs/gitrepository-layout).</summary>
static class GitFolder
{
    const string Reference = "gitdir:";

    /// <summary>The folder with the index: <c>.git</c>, or the folder that a file of this name refers to.</summary>
    /// <param name="root">The root of the working tree.</param>
    public static string Of(string root)
    {
        string git = Path.Combine(root, ".git");
        return ReadLine(git) is { } line && line.StartsWith(Reference, StringComparison.Ordinal)
            ? Path.GetFullPath(line[Reference.Length..].Trim(), root)
            : git;
    }

    /// <summary>The folder that all working trees of the repository share.</summary>
    /// <param name="root">The root of a working tree.</param>
    public static string CommonOf(string root)
    {
        string git = Of(root);
        return ReadLine(Path.Combine(git, "commondir")) is { } common ? Path.GetFullPath(common.Trim(), git) : git;
    }

    static string? ReadLine(string file)
    {
        try
        {
            return File.Exists(file) && !SpecialFile.Is(file) ? File.ReadLines(file).FirstOrDefault() : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
