namespace OciTagAnalyzer.Tool.Verification;

/// <summary>The result of verifying an image or an instance.</summary>
/// <param name="Kind">Whether it matches the lock file.</param>
/// <param name="Subject">The image or instance, for the user.</param>
/// <param name="Reason">Why it does not match, as a clause; empty if it does.</param>
sealed record Verdict(VerdictKind Kind, string Subject, string Reason)
{
    /// <summary>What has changed in the registry; null if something else differs, or if nothing does.</summary>
    public TagChange? Change { get; init; }

    /// <summary>The subject matches the lock file.</summary>
    public static Verdict Verified(string subject) => new(VerdictKind.Verified, subject, "");

    /// <summary>The subject differs from the lock file.</summary>
    public static Verdict Changed(string subject, string reason) => new(VerdictKind.Changed, subject, reason);

    /// <summary>It cannot be determined whether the subject matches.</summary>
    public static Verdict Unknown(string subject, string reason) => new(VerdictKind.Unknown, subject, reason);
}
