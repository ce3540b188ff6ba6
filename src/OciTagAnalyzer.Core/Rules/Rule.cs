namespace OciTagAnalyzer.Core.Rules;

/// <summary>A rule as users see and configure it. Each rule is declared in a file of its own, and <see cref="RuleSet.All"/> lists them.</summary>
/// <param name="Id">The id; it is never used again for another rule.</param>
/// <param name="Name">The name, as the rule's page and the release notes have it: <c>MissingTag</c>.</param>
/// <param name="Title">What is wrong, in one line.</param>
/// <param name="Message">The message, with a hole for each argument of a finding.</param>
/// <param name="Description">Why it matters.</param>
public record Rule(string Id, string Name, string Title, string Message, string Description)
{
    /// <summary>The severity where nothing else is configured.</summary>
    public RuleSeverity Severity { get; init; } = RuleSeverity.Warning;

    /// <summary>False where the rule is off until somebody turns it on.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>True where its findings are only known when all of the project is.</summary>
    public bool NeedsWholeProject { get; init; }

    /// <summary>What fixes its findings.</summary>
    public Remedy Remedy { get; init; } = Remedy.None("It is about the setup of the project, not about an image.");
}
