namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0003: a file can't be read to its end.</summary>
public static class UnreadableFile
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0003";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(UnreadableFile),
        "A part of a file can't be read",
        "The file can't be read {0} are not checked: {1}",
        "Images in the part that can't be read are not checked; all others are.") { Severity = RuleSeverity.Info };
}
