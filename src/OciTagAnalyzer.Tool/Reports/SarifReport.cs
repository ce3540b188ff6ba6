using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// SARIF 2.1.0, OASIS standard of 27 March 2020: one run, URIs relative to the root of the repository, each rule with its page, and a fingerprint
/// for each result.
/// </summary>
sealed class SarifReport : ReportFormat
{
    const string SourceRoot = "%SRCROOT%";

    // The number is part of the name by convention (section 3.27.17): another computation gets another number.
    const string Fingerprint = "ociImage/v1";

    static readonly string[] ruleIds = [.. ProjectAnalysis.Rules.Select(rule => rule.Id)];

    // Without the commit, which follows the '+'.
    static readonly string version =
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public override string Name => "sarif";

    /// <inheritdoc/>
    public override string Purpose => "SARIF 2.1.0, for code scanning";

    /// <inheritdoc/>
    public override string Of(CheckReport report) => JsonText.Of(new Dictionary<string, object>
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
                results = report.Reported.Select(finding => Result(finding, report)),
            },
        },
    });

    static object Rule(DiagnosticDescriptor rule)
    {
        string page = RulePage.Of(rule.Id);
        string description = rule.Description.ToString(CultureInfo.InvariantCulture);
        var members = new Dictionary<string, object>
        {
            ["id"] = rule.Id,
            ["name"] = Core.Rules.RuleSet.Find(rule.Id)!.Name,
            ["shortDescription"] = new { text = rule.Title.ToString(CultureInfo.InvariantCulture) },
            ["fullDescription"] = new { text = description },
            ["help"] = new { text = description, markdown = page },
            ["defaultConfiguration"] = new { enabled = rule.IsEnabledByDefault, level = LevelOf(rule.DefaultSeverity) },
        };
        if (rule.HelpLinkUri.Length > 0)
        {
            members["helpUri"] = rule.HelpLinkUri;
        }

        return members;
    }

    static object Result(ReportedFinding finding, CheckReport report) => new
    {
        ruleId = finding.Rule,
        ruleIndex = Array.IndexOf(ruleIds, finding.Rule),
        level = LevelOf(finding.Severity),
        message = new { text = finding.Message },
        locations = finding.FilePath is { } file ? new[] { PlaceOf(finding, report.FromRoot(file)) } : [],
        partialFingerprints = new Dictionary<string, string> { [Fingerprint] = finding.Fingerprint },
    };

    static object PlaceOf(ReportedFinding finding, string path) => new
    {
        physicalLocation = new
        {
            artifactLocation = new { uri = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), uriBaseId = SourceRoot },
            region = new { startLine = finding.Line, startColumn = finding.Column, endLine = finding.EndLine, endColumn = finding.EndColumn },
        },
    };

    static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
