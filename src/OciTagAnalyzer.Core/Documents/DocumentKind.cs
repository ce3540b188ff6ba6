namespace OciTagAnalyzer.Core.Documents;

/// <summary>The kinds of document, beside C#, that may hold image references.</summary>
public enum DocumentKind
{
    /// <summary>No document of ours.</summary>
    None,

    /// <summary>JSON configuration: <c>appsettings.json</c>, <c>appsettings.Development.json</c>.</summary>
    AppSettings,

    /// <summary>A Dockerfile or Containerfile.</summary>
    Dockerfile,

    /// <summary>A compose file.</summary>
    Compose,

    /// <summary>The lock file, <c>oci-images.lock.json</c>.</summary>
    LockFile,
}
