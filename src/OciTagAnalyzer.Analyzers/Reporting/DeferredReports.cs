using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Diagnostics that several threads create and that are reported later, in an order that does not depend on the threads.</summary>
sealed class DeferredReports
{
    readonly object gate = new();

    // Null for most types, which have no findings.
    List<Diagnostic>? findings;

    /// <summary>Defers a diagnostic.</summary>
    public void Add(Diagnostic finding)
    {
        lock (gate)
        {
            (findings ??= []).Add(finding);
        }
    }

    /// <summary>All diagnostics, ordered by file, position and message.</summary>
    public IReadOnlyList<Diagnostic> InOrder() => findings is null
        ? []
        : [.. findings
            .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start)
            .ThenBy(finding => finding.GetMessage(), StringComparer.Ordinal)];
}
