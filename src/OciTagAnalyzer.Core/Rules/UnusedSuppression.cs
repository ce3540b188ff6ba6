namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0004: an ignore comment suppresses no finding.</summary>
public static class UnusedSuppression
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0004";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(UnusedSuppression),
        "A comment ignores findings where there is none",
        "There is no finding that this comment ignores; remove it",
        "A comment that outlives its finding keeps the next one from being told.") { Severity = RuleSeverity.Info };
}
