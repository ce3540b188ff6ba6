using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The result of a check, which can be written in every format.</summary>
/// <param name="Folder">The folder that paths are relative to.</param>
/// <param name="Findings">The findings of the minimum severity or above, sorted by file and position.</param>
/// <param name="Problems">Why something was not checked, a sentence each.</param>
sealed record CheckReport(string Folder, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Problems)
{
    /// <summary>The files and folders that were not read; null if they are not listed.</summary>
    public IReadOnlyList<SkippedPath>? Skipped { get; init; }

    /// <summary>The path of a file or folder relative to <see cref="Folder"/>, with slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>The report in one of the formats; it ends with a line break.</summary>
    public string In(ReportFormat format) => format switch
    {
        ReportFormat.Json => JsonReport.Of(this),
        ReportFormat.Sarif => SarifReport.Of(this),
        _ => string.Concat(TextReport.Of(this).Select(line => line + Environment.NewLine)),
    };

    /// <summary>Prints the report in one of the formats.</summary>
    public void Print(ReportFormat format, Printer printer)
    {
        if (format != ReportFormat.Text)
        {
            printer.PrintDocument(In(format));
            return;
        }

        IEnumerable<IRenderable> lines = TextReport.Of(this);
        foreach (IRenderable part in printer.IsTerminal && Findings.Count > 1 ? lines.Append(RuleTable.Of(Findings)) : lines)
        {
            printer.Print(part);
        }
    }
}
