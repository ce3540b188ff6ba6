namespace OciTagAnalyzer.Core.Documents;

/// <summary>Recognizes the files in which snapshot tests keep what a program wrote, such as <c>Deploys.verified.yaml</c>: people do not write them.</summary>
public static class SnapshotName
{
    /// <summary>True for the name of a snapshot at the end of <paramref name="path"/>, in any case and with either path separator.</summary>
    public static bool Is(string path)
    {
        int start = path.LastIndexOfAny(['/', '\\']) + 1;
        return path.IndexOf(".verified.", start, StringComparison.OrdinalIgnoreCase) >= 0
            || path.IndexOf(".received.", start, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
