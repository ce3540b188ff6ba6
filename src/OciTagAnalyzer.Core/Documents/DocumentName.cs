namespace OciTagAnalyzer.Core.Documents;

/// <summary>Names that documents always have.</summary>
public static class DocumentName
{
    /// <summary>The name of the lock file.</summary>
    public const string LockFile = "oci-images.lock.json";
}
