namespace OciTagAnalyzer.Core.Documents.Files;

/// <summary>A pattern for paths: <c>*</c> matches any text within a folder, <c>**</c> any text.</summary>
static class WildcardPath
{
    /// <summary>True if a pattern matches the whole of a path.</summary>
    public static bool Matches(string pattern, string path)
    {
        // True at each length of the path that the pattern up to here can match.
        bool[] matches = new bool[path.Length + 1];
        matches[0] = true;
        for (int at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '*')
            {
                bool crossesFolders = at + 1 < pattern.Length && pattern[at + 1] == '*';
                at += crossesFolders ? 1 : 0;
                for (int i = 0; i < path.Length; i++)
                {
                    matches[i + 1] |= matches[i] && (crossesFolders || path[i] != '/');
                }

                continue;
            }

            for (int i = path.Length; i > 0; i--)
            {
                matches[i] = matches[i - 1] && path[i - 1] == pattern[at];
            }

            matches[0] = false;
        }

        return matches[path.Length];
    }
}
