using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Pins;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Tells a person, or a script that reads lines, what <c>ocitag fix</c> did.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="output">Takes the lines.</param>
sealed class FixReport(string currentFolder, TextWriter output)
{
    /// <summary>Writes a line for each pin, a line for each finding that is left, and the summary.</summary>
    public async Task WriteAsync(PinRun run, bool isDryRun)
    {
        foreach (PinChoice pinned in run.Pinned)
        {
            await output.WriteLineAsync($"{PlaceOf(pinned.Finding)}: '{pinned.Offer!.Asked}' -> '{pinned.Offer.Pinned}' ({pinned.Offer.Origin})");
        }

        foreach (Diagnostic left in run.Left)
        {
            await output.WriteLineAsync($"{PlaceOf(left)}: {SeverityOf(left)} {left.Id}: {left.GetMessage(CultureInfo.InvariantCulture)}{ReasonOf(left)}");
        }

        string note = isDryRun ? " (dry run: nothing is written)" : "";
        await output.WriteLineAsync($"{run.Pinned.Count} pinned, {run.Left.Count} left{note}");
    }

    string PlaceOf(Diagnostic finding)
    {
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        return $"{Path.GetRelativePath(currentFolder, place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }

    static string SeverityOf(Diagnostic finding) => finding.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    static string ReasonOf(Diagnostic left) => left.Id is RuleIds.MissingTag or RuleIds.FloatingTag ? " (no pin known)" : "";
}
