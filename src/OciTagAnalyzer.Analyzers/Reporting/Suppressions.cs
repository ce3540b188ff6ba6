using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Files;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The suppressions of a project's additional files. Not thread-safe.</summary>
sealed class Suppressions(AnalyzerOptions options)
{
    readonly Dictionary<AdditionalText, FileSuppressions> known = [];

    /// <summary>Returns the suppressions of <paramref name="file"/>.</summary>
    public FileSuppressions Of(ProjectFile file, bool isReportedElsewhere)
    {
        if (!known.TryGetValue(file.File, out FileSuppressions? found))
        {
            known.Add(file.File, found = isReportedElsewhere ? FileSuppressions.All : FileSuppressions.Of(file, options.AnalyzerConfigOptionsProvider));
        }

        return found;
    }

    /// <summary>Returns the severity of a finding about <paramref name="image"/>; null if it is suppressed.</summary>
    // In code, the compiler applies suppressions.
    public DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule, DiscoveredImage image) =>
        image.File is { } file ? Of(file, image.IsReportedElsewhere).SeverityAt(image.Location.SourceSpan.Start, rule) : rule.DefaultSeverity;
}
