using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>SARIF 2.1.0, OASIS standard of 27 March 2020: one run, paths relative to the folder, each rule with its page.</summary>
static class SarifReport
{
    const string SourceRoot = "%SRCROOT%";

    /// <summary>The log.</summary>
    public static string Of(CheckReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json, report.Problems);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Diagnostic finding in report.Findings)
        {
            WriteResult(json, report.Folder, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ocitag");
        json.WriteString("semanticVersion", Version());
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in ProjectAnalysis.Rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Without the commit behind the '+'.
    static string Version() =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        string page = RulePage.Of(rule.Id);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", Core.Rules.RuleSet.Find(rule.Id)!.Name);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Description);
        json.WriteStartObject("help");
        json.WriteString("text", rule.Description.ToString(CultureInfo.InvariantCulture));
        json.WriteString("markdown", page);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        json.WriteString("level", LevelOf(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteText(Utf8JsonWriter json, string name, LocalizableString text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<string> problems)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", problems.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (string problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            json.WriteStartObject("message");
            json.WriteString("text", problem);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteResult(Utf8JsonWriter json, string folder, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", ProjectAnalysis.Rules.Select(rule => rule.Id).ToList().IndexOf(finding.Id));
        json.WriteString("level", LevelOf(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", finding.GetMessage(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        if (finding.Location != Location.None)
        {
            WriteLocation(json, folder, finding.Location.GetLineSpan());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteLocation(Utf8JsonWriter json, string folder, FileLinePositionSpan place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(folder, place.Path));
        json.WriteString("uriBaseId", SourceRoot);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.StartLinePosition.Line + 1);
        json.WriteNumber("startColumn", place.StartLinePosition.Character + 1);
        json.WriteNumber("endLine", place.EndLinePosition.Line + 1);
        json.WriteNumber("endColumn", place.EndLinePosition.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string UriOf(string folder, string path) =>
        string.Join('/', Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar, '/').Select(Uri.EscapeDataString));

    static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
