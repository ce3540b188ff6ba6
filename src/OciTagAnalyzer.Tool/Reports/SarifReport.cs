using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>SARIF 2.1.0, OASIS standard of 27 March 2020: one run, paths relative to the folder, each rule with its page.</summary>
static class SarifReport
{
    const string SourceRoot = "%SRCROOT%";

    static readonly string[] ruleIds = [.. ProjectAnalysis.Rules.Select(rule => rule.Id)];

    // Without the commit, which follows the '+'.
    static readonly string version =
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The JSON text.</summary>
    public static string Of(CheckReport report) => JsonText.Of(new Dictionary<string, object>
    {
        ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new[]
        {
            new
            {
                tool = new { driver = new { name = "ocitag", semanticVersion = version, rules = ProjectAnalysis.Rules.Select(Rule) } },
                invocations = new[]
                {
                    new
                    {
                        executionSuccessful = report.Problems.Count == 0,
                        toolExecutionNotifications = report.Problems.Select(problem => new { level = "error", message = new { text = problem } }),
                    },
                },
                columnKind = "utf16CodeUnits",
                results = report.Findings.Select(finding => Result(finding, report.Folder)),
            },
        },
    });

    static object Rule(DiagnosticDescriptor rule)
    {
        string page = RulePage.Of(rule.Id);
        string description = rule.Description.ToString(CultureInfo.InvariantCulture);
        return new
        {
            id = rule.Id,
            name = Core.Rules.RuleSet.Find(rule.Id)!.Name,
            shortDescription = new { text = rule.Title.ToString(CultureInfo.InvariantCulture) },
            fullDescription = new { text = description },
            help = new { text = description, markdown = page },
            defaultConfiguration = new { enabled = rule.IsEnabledByDefault, level = LevelOf(rule.DefaultSeverity) },
        };
    }

    static object Result(Diagnostic finding, string folder) => new
    {
        ruleId = finding.Id,
        ruleIndex = Array.IndexOf(ruleIds, finding.Id),
        level = LevelOf(finding.Severity),
        message = new { text = finding.GetMessage(CultureInfo.InvariantCulture) },
        locations = finding.Location == Location.None ? [] : new[] { PlaceOf(finding.Location.GetLineSpan(), folder) },
    };

    static object PlaceOf(FileLinePositionSpan place, string folder) => new
    {
        physicalLocation = new
        {
            artifactLocation = new { uri = UriOf(folder, place.Path), uriBaseId = SourceRoot },
            region = new
            {
                startLine = place.StartLinePosition.Line + 1,
                startColumn = place.StartLinePosition.Character + 1,
                endLine = place.EndLinePosition.Line + 1,
                endColumn = place.EndLinePosition.Character + 1,
            },
        },
    };

    static string UriOf(string folder, string path) =>
        string.Join('/', Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar, '/').Select(Uri.EscapeDataString));

    static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
