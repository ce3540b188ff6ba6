using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Diagnostics that are reported later than they are made, by several threads, in an order that does not depend on them.</summary>
sealed class DeferredReports
{
    readonly object gate = new();

    // Nearly every type has none.
    List<Diagnostic>? findings;

    /// <summary>Defers a diagnostic.</summary>
    public void Add(Diagnostic finding)
    {
        lock (gate)
        {
            (findings ??= []).Add(finding);
        }
    }

    /// <summary>All findings, by file, place and message.</summary>
    public IReadOnlyList<Diagnostic> InOrder() => findings is null
        ? []
        : [.. findings
            .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start)
            .ThenBy(finding => finding.GetMessage(), StringComparer.Ordinal)];
}
