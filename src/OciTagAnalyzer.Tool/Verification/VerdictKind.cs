namespace OciTagAnalyzer.Tool.Verification;

/// <summary>What verifying something may come to.</summary>
enum VerdictKind
{
    /// <summary>It is as it was locked.</summary>
    Holds,

    /// <summary>It is not as it was locked.</summary>
    Fails,

    /// <summary>It can't be told, since somebody does not answer, or something is not recorded.</summary>
    IsOpen,
}
