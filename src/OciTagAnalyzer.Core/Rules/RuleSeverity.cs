namespace OciTagAnalyzer.Core.Rules;

/// <summary>The severity of a rule's findings where nothing else is configured.</summary>
public enum RuleSeverity
{
    /// <summary>Worth knowing; a build is fine with it.</summary>
    Info,

    /// <summary>Something to fix.</summary>
    Warning,
}
