namespace OciTagAnalyzer.Core.Rules;

/// <summary>A rule as users see and configure it. Each rule is declared in its own file, and <see cref="RuleSet.All"/> lists all of them.</summary>
/// <param name="Id">The id. It is never reused for another rule.</param>
/// <param name="Name">The name on the rule's page and in the release notes: <c>MissingTag</c>.</param>
/// <param name="Title">What is wrong, in one line.</param>
/// <param name="Message">The message, with a placeholder for each argument of a finding.</param>
/// <param name="Description">Why it matters.</param>
public record Rule(string Id, string Name, string Title, string Message, string Description)
{
    /// <summary>The default severity.</summary>
    public RuleSeverity Severity { get; init; } = RuleSeverity.Warning;

    /// <summary>False if the rule is off by default.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>True if its findings require an analysis of the whole project.</summary>
    public bool NeedsWholeProject { get; init; }

    /// <summary>The fix for its findings.</summary>
    public Remedy Remedy { get; init; } = Remedy.None("The rule is about the setup of the project, not about an image.");
}
