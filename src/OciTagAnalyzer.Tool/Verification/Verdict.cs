namespace OciTagAnalyzer.Tool.Verification;

/// <summary>The result of verifying an image or an instance.</summary>
/// <param name="Kind">Whether it matches the lock file.</param>
/// <param name="Subject">The image or instance, for the user.</param>
/// <param name="Reason">Why it does not match, as a clause; empty if it does.</param>
sealed record Verdict(VerdictKind Kind, string Subject, string Reason)
{
    /// <summary>The subject matches the lock file.</summary>
    public static Verdict Matches(string subject) => new(VerdictKind.Matches, subject, "");

    /// <summary>The subject differs from the lock file.</summary>
    public static Verdict Differs(string subject, string reason) => new(VerdictKind.Differs, subject, reason);

    /// <summary>It cannot be determined whether the subject matches.</summary>
    public static Verdict Unknown(string subject, string reason) => new(VerdictKind.Unknown, subject, reason);
}
