using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Finds the diagnostics that a baseline contains. The analyzers and the tool do it in the same way.</summary>
static class BaselineMatch
{
    /// <summary>Returns those of <paramref name="findings"/>, all diagnostics of one compilation, that the baseline contains.</summary>
    public static IEnumerable<Diagnostic> In(ProjectBaseline project, IEnumerable<Diagnostic> findings) => project.Baseline.Counts.Count == 0
        ? []
        : project.Baseline.Among(
            findings.Where(finding => BaselineKey.Rules.Contains(finding.Id)).OrderBy(finding => finding.Location.SourceSpan.Start),
            finding => KeyOf(finding, project.FilePath));

    /// <summary>Returns the key of a diagnostic; null if no baseline can contain it.</summary>
    /// <param name="finding">The diagnostic.</param>
    /// <param name="baselinePath">The path of the baseline.</param>
    public static BaselineKey? KeyOf(Diagnostic finding, string baselinePath) =>
        BaselineKey.Rules.Contains(finding.Id)
        && finding.Location.GetLineSpan().Path is { Length: > 0 } file
        && finding.Properties.TryGetValue(DiagnosticProperties.IdentityImage, out string? image) && image is { Length: > 0 }
        && finding.Properties.TryGetValue(DiagnosticProperties.IdentityContext, out string? context) && context is not null
            ? new(finding.Id, RelativePath.From(baselinePath, file), context, image)
            : null;
}
