using System.Text;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// Logging commands of Azure Pipelines: an issue for each error and warning
/// (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands). Issues have no lower severity, so other findings are plain lines.
/// </summary>
sealed class AzureReport : ReportFormat
{
    /// <inheritdoc/>
    public override string Name => "azure";

    /// <inheritdoc/>
    public override string Purpose => "logging commands of Azure Pipelines";

    /// <inheritdoc/>
    public override string Of(CheckReport report)
    {
        var line = new FindingLine(report.Folder);
        var commands = new StringBuilder();
        foreach (ReportedFinding finding in report.Reported)
        {
            if (finding.Severity is FindingSeverity.Info)
            {
                // The agent runs a command anywhere in a line.
                commands.Append(line.Of(finding.Finding).ToString().Replace("##", "# #", StringComparison.Ordinal)).Append('\n');
                continue;
            }

            string place = finding.FilePath is { } file
                ? $"sourcepath={Property(report.FromRoot(file))};linenumber={finding.Line};columnnumber={finding.Column};"
                : "";
            commands.Append(
                $"##vso[task.logissue type={FindingLine.WordOf(finding.Severity)};{place}code={Property(finding.Rule)};]{Data(finding.Message)}\n");
        }

        foreach (string problem in report.Problems)
        {
            commands.Append($"##vso[task.logissue type=error;]{Data(problem)}\n");
        }

        return commands.ToString();
    }

    // As documented under "Formatting commands"; a message must be on one line.
    static string Data(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
