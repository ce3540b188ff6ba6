namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Whether something matches the lock file.</summary>
enum VerdictKind
{
    /// <summary>It matches.</summary>
    Matches,

    /// <summary>It differs.</summary>
    Differs,

    /// <summary>It cannot be determined, since a registry does not respond or Incus does not record the digest.</summary>
    Unknown,
}
