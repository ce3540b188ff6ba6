namespace OciTagAnalyzer.Core.Documents;

/// <summary>Recognizes the output files of snapshot tests, such as <c>Deploys.verified.yaml</c>, which are not written manually.</summary>
public static class SnapshotName
{
    /// <summary>True if <paramref name="path"/> ends with the name of a snapshot, ignoring case and with either separator.</summary>
    public static bool Is(string path)
    {
        int start = path.LastIndexOfAny(['/', '\\']) + 1;
        return path.IndexOf(".verified.", start, StringComparison.OrdinalIgnoreCase) >= 0
            || path.IndexOf(".received.", start, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
