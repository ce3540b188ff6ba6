namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2004: the baseline contains a finding that no longer exists. The rule needs the findings of all projects that share the file.</summary>
public static class UnusedBaselineEntry
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI2004";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(UnusedBaselineEntry),
        "The baseline contains a finding that no longer exists",
        "The baseline contains a finding about '{0}' in '{1}' that no longer exists; 'ocitag baseline --prune' removes it",
        "Until the entry is removed, the same image can come back at the same place without a warning. Only 'ocitag check' reports it, because no single " +
        "project has all findings of the file.")
    {
        Severity = RuleSeverity.Info,
        Remedy = Remedy.None("'ocitag baseline --prune' removes the entry; there is nothing to pin."),
    };
}
