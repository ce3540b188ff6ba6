namespace OciTagAnalyzer.Core.Documents;

/// <summary>Fixed document names.</summary>
public static class DocumentName
{
    /// <summary>The name of the lock file.</summary>
    public const string LockFile = "oci-images.lock.json";

    /// <summary>The name of the baseline.</summary>
    public const string Baseline = "oci-images.baseline.json";
}
