namespace OciTagAnalyzer.Tool.Verification;

/// <summary>What verifying something came to.</summary>
/// <param name="Kind">Whether it is well.</param>
/// <param name="Subject">What was verified, as the user knows it.</param>
/// <param name="Reason">A clause that says why it is not; empty where it is.</param>
sealed record Verdict(VerdictKind Kind, string Subject, string Reason)
{
    /// <summary>All is as it was locked.</summary>
    public static Verdict Holds(string subject) => new(VerdictKind.Holds, subject, "");

    /// <summary>Something is not as it was locked.</summary>
    public static Verdict Fails(string subject, string reason) => new(VerdictKind.Fails, subject, reason);

    /// <summary>It can't be told.</summary>
    public static Verdict IsOpen(string subject, string reason) => new(VerdictKind.IsOpen, subject, reason);
}
