using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Decides which findings affect the exit code.</summary>
/// <param name="Minimum">The minimum severity; null if no severity is enough.</param>
/// <param name="Rules">The ids of the rules whose findings affect it with any severity.</param>
sealed record FailureThreshold(FindingSeverity? Minimum, IReadOnlyCollection<string> Rules)
{
    const string Nothing = "none";

    static readonly string[] severities = [.. Enum.GetNames<FindingSeverity>().Select(name => name.ToLowerInvariant())];

    /// <summary>The words for severities.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. severities.Reverse(), Nothing];

    /// <summary>True if <paramref name="finding"/> affects the exit code.</summary>
    public bool Includes(CheckFinding finding) =>
        (Minimum is { } minimum && finding.Severity >= minimum) || Rules.Contains(finding.Rule, StringComparer.Ordinal);

    /// <summary>Parses <c>error</c>, <c>none</c> or <c>error,OCI1001</c>, ignoring case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="invalid">The first word that is neither a severity nor the id of a rule; null if all are valid.</param>
    public static FailureThreshold Parse(string text, out string? invalid)
    {
        FindingSeverity? minimum = null;
        var rules = new List<string>();
        invalid = null;
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Core.Rules.RuleSet.Find(word.ToUpperInvariant()) is { } rule)
            {
                rules.Add(rule.Id);
            }
            else if (severities.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                var severity = Enum.Parse<FindingSeverity>(word, ignoreCase: true);
                minimum = minimum < severity ? minimum : severity;
            }
            else if (!word.Equals(Nothing, StringComparison.OrdinalIgnoreCase))
            {
                invalid ??= word;
            }
        }

        return new(minimum, rules);
    }
}
