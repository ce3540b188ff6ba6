namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0003: a part of a file cannot be read.</summary>
public static class UnreadableFile
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0003";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(UnreadableFile),
        "A part of a file cannot be read",
        "Cannot read the file {0} are not checked: {1}",
        "Images in the unreadable part are not checked; all others are.")
    { Severity = RuleSeverity.Info };
}
