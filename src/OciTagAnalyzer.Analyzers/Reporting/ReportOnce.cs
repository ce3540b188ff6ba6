using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Diagnostics that stand in no file: they are reported with whichever file is analyzed first.</summary>
sealed class ReportOnce(IEnumerable<Diagnostic> findings)
{
    int times;

    /// <summary>Reports the findings, the first time that it is asked to.</summary>
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
