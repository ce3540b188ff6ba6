namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Whether something matches the lock file.</summary>
enum VerdictKind
{
    /// <summary>It matches.</summary>
    Verified,

    /// <summary>It differs.</summary>
    Changed,

    /// <summary>It cannot be determined, since a registry does not respond or Incus does not record the digest.</summary>
    Unknown,
}
