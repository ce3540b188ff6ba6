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
        "An ignore comment suppresses no finding",
        "This comment suppresses no finding; remove it",
        "An unused ignore comment may suppress a later finding by mistake.")
    { Severity = RuleSeverity.Info };
}
