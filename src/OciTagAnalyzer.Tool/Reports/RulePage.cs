using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The documentation pages of the rules, which are embedded in this assembly.</summary>
static partial class RulePage
{
    const string Extension = ".md";

    /// <summary>The ids of all rules that have a page.</summary>
    public static IEnumerable<string> RuleIds => typeof(RulePage).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
        .Select(name => name[..^Extension.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>True for the id of a rule, such as <c>OCI1001</c>, even if the rule does not exist.</summary>
    public static bool IsRuleId(string text) => AnyRuleId().IsMatch(text) || RuleIds.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The page of a rule, in Markdown.</summary>
    public static string Of(string ruleId) => Find(ruleId)!;

    /// <summary>The page of a rule, in Markdown; null if there is no such rule.</summary>
    public static string? Find(string ruleId)
    {
        using Stream? stream = typeof(RulePage).Assembly.GetManifestResourceStream(ruleId + Extension);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // This cannot be an image reference: repositories are in lower case.
    [GeneratedRegex("^OCI-?[0-9]+$")]
    private static partial Regex AnyRuleId();
}
