using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>
/// Checks that the release files list the rules. The release tracking analyzers do not find the descriptors, because these are
/// created from the rules.
/// </summary>
public sealed class ReleaseFiles
{
    [Fact]
    public void List_every_rule_and_no_other()
    {
        IEnumerable<string> listed = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(name => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "releases", name)))
            .Where(line => line.StartsWith("OCI", StringComparison.Ordinal));

        Assert.Equal(Core.Rules.RuleSet.All.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Line), listed.Order(StringComparer.Ordinal));
    }

    static string Line(Rule rule)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(rule);
        return $"{rule.Id} | {descriptor.Category} | {(rule.IsOnByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled")} | {rule.Name}";
    }
}
