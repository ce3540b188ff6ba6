namespace OciTagAnalyzer.Core.Rules;

/// <summary>The default severity of a rule's findings.</summary>
public enum RuleSeverity
{
    /// <summary>Information that a build does not print.</summary>
    Info,

    /// <summary>A fault to fix.</summary>
    Warning,
}
