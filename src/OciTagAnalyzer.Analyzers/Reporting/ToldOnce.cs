using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Findings that stand in no file: whichever file is looked at first, they are told with it.</summary>
sealed class ToldOnce(IEnumerable<Diagnostic> findings)
{
    int times;

    /// <summary>Reports the findings, the first time that it is asked to.</summary>
    public void Tell(Action<Diagnostic> report)
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
