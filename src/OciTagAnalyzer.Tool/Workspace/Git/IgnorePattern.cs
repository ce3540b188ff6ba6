namespace OciTagAnalyzer.Tool.Workspace.Git;

/// <summary>A line of a <c>.gitignore</c> file (https://git-scm.com/docs/gitignore).</summary>
sealed class IgnorePattern
{
    readonly Wildcard wildcard;
    readonly bool isName;
    readonly bool isForFolders;

    IgnorePattern(string pattern, bool isName, bool isForFolders)
    {
        wildcard = new(pattern);
        this.isName = isName;
        this.isForFolders = isForFolders;
    }

    /// <summary>True if a match is not ignored, whatever the patterns before this one say.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>The pattern as written.</summary>
    public string Written { get; private init; } = "";

    /// <summary>Parses a line; null for a comment or a blank line.</summary>
    public static IgnorePattern? Parse(string line)
    {
        string pattern = TrimEnd(line);
        bool isNegated = pattern.StartsWith('!');
        string rest = isNegated ? pattern[1..] : pattern;
        if (rest.Length == 0 || pattern[0] == '#')
        {
            return null;
        }

        bool isForFolders = rest.EndsWith('/');
        rest = isForFolders ? rest[..^1] : rest;
        bool isName = !rest.Contains('/');
        rest = rest.StartsWith('/') ? rest[1..] : rest;
        return rest.Length == 0 ? null : new(rest, isName, isForFolders) { IsNegated = isNegated, Written = pattern };
    }

    /// <summary>True if the pattern matches a path.</summary>
    /// <param name="path">The path relative to the folder of the file with the pattern, with slashes.</param>
    /// <param name="isFolder">True for a folder.</param>
    public bool Matches(string path, bool isFolder) =>
        (isFolder || !isForFolders) && wildcard.Matches(isName ? path[(path.LastIndexOf('/') + 1)..] : path);

    // Trailing blanks are not part of the pattern, unless a backslash escapes them.
    static string TrimEnd(string line)
    {
        string text = line.TrimEnd('\r', '\n');
        int end = text.Length;
        while (end > 0 && text[end - 1] == ' ' && !(end > 1 && text[end - 2] == '\\'))
        {
            end--;
        }

        return text[..end];
    }
}
