using System.Globalization;
using OciTagAnalyzer.Tool.Analysis;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The number of findings of each rule, for terminals, on which a long report scrolls away.</summary>
static class RuleTable
{
    /// <summary>The table.</summary>
    public static Table Of(IEnumerable<CheckFinding> findings)
    {
        Table table = new Table().RoundedBorder().AddColumns("rule", "name").AddColumn("findings", column => column.RightAligned());
        foreach (var rule in findings.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            table.AddRow(rule.Key, Core.Rules.RuleSet.Find(rule.Key)!.Name, rule.Count().ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }
}
