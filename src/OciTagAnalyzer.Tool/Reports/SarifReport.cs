using System.Reflection;
using OciTagAnalyzer.Core.Rules;
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

    static readonly Rule[] rules = [.. RuleSet.All.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

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
                tool = new { driver = new { name = "ocitag", semanticVersion = version, rules = rules.Select(Declaration) } },
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

    static object Declaration(Rule rule)
    {
        var members = new Dictionary<string, object>
        {
            ["id"] = rule.Id,
            ["name"] = rule.Name,
            ["shortDescription"] = new { text = rule.Title },
            ["fullDescription"] = new { text = rule.Description },
            ["help"] = new { text = rule.Description, markdown = RulePage.Of(rule.Id) },
            ["defaultConfiguration"] = new { enabled = rule.IsOnByDefault, level = rule.Severity == RuleSeverity.Info ? "note" : "warning" },
        };
        if (HelpLink.Of(rule.Id) is { } link)
        {
            members["helpUri"] = link;
        }

        return members;
    }

    static object Result(ReportedFinding finding, CheckReport report) => finding.Finding.IsWithoutTypes
        ? new
        {
            ruleId = finding.Rule,
            ruleIndex = IndexOf(finding),
            level = LevelOf(finding.Severity),
            message = new { text = finding.Message },
            locations = PlacesOf(finding, report),
            partialFingerprints = FingerprintsOf(finding),
            properties = new { withoutTypes = true },
        }
        : new
        {
            ruleId = finding.Rule,
            ruleIndex = IndexOf(finding),
            level = LevelOf(finding.Severity),
            message = new { text = finding.Message },
            locations = PlacesOf(finding, report),
            partialFingerprints = FingerprintsOf(finding),
        };

    static int IndexOf(ReportedFinding finding) => Array.FindIndex(rules, rule => rule.Id == finding.Rule);

    static object[] PlacesOf(ReportedFinding finding, CheckReport report) =>
        finding.FilePath is { } file ? [PlaceOf(finding, report.FromRoot(file))] : [];

    static Dictionary<string, string> FingerprintsOf(ReportedFinding finding) => new() { [Fingerprint] = finding.Fingerprint };

    static object PlaceOf(ReportedFinding finding, string path) => new
    {
        physicalLocation = new
        {
            artifactLocation = new { uri = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), uriBaseId = SourceRoot },
            region = new { startLine = finding.Line, startColumn = finding.Column, endLine = finding.EndLine, endColumn = finding.EndColumn },
        },
    };

    static string LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
