using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Files;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>What the additional files of a project suppress; for use by one thread.</summary>
sealed class Suppressions(AnalyzerOptions options)
{
    readonly Dictionary<AdditionalText, FileSuppressions> known = [];

    /// <summary>What <paramref name="file"/> suppresses.</summary>
    public FileSuppressions Of(ProjectFile file, bool isReportedElsewhere)
    {
        if (!known.TryGetValue(file.File, out FileSuppressions? found))
        {
            known.Add(file.File, found = isReportedElsewhere ? FileSuppressions.Silent : FileSuppressions.Of(file, options.AnalyzerConfigOptionsProvider));
        }

        return found;
    }

    /// <summary>The severity with which a finding about <paramref name="image"/> is reported; null where it is not.</summary>
    // In code, the compiler suppresses.
    public DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule, DiscoveredImage image) =>
        image.File is { } file ? Of(file, image.IsReportedElsewhere).SeverityAt(image.Location.SourceSpan.Start, rule) : rule.DefaultSeverity;
}
