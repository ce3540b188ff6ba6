using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Reports diagnostics without a location, together with the first file that is analyzed.</summary>
sealed class ReportOnce(IEnumerable<Diagnostic> findings)
{
    int times;

    /// <summary>Reports the diagnostics on the first call; does nothing on later calls.</summary>
    public void Report(Action<Diagnostic> report)
    {
        if (Interlocked.Exchange(ref times, 1) == 0)
        {
            foreach (Diagnostic finding in findings)
            {
                report(finding);
            }
        }
    }
}
