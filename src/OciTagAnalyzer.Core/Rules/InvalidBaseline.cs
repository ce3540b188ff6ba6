namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0005: the baseline is invalid.</summary>
public static class InvalidBaseline
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0005";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(InvalidBaseline),
        "The baseline is invalid",
        "The baseline is invalid, so all findings are reported: {0}",
        "An invalid baseline contains no findings. All rules behave as if there were no baseline.");
}
