using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Verification;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>What <c>ocitag verify</c> found: a line for each failure, then a summary; and warnings of what can't be told.</summary>
/// <param name="verdicts">What was found.</param>
/// <param name="isStrict">True where what can't be told is a failure.</param>
sealed class VerifyReport(IReadOnlyList<Verdict> verdicts, bool isStrict)
{
    /// <summary>True where something is not as it was locked.</summary>
    public bool HasFailures => verdicts.Any(IsFailure);

    /// <summary>What can't be told, and why.</summary>
    public IEnumerable<string> Warnings => verdicts
        .Where(verdict => verdict.Kind == VerdictKind.IsOpen && !isStrict)
        .Select(verdict => $"{verdict.Subject}: {verdict.Reason}");

    /// <summary>The lines.</summary>
    public IEnumerable<Line> Lines
    {
        get
        {
            int failed = verdicts.Count(IsFailure);
            int held = verdicts.Count(verdict => verdict.Kind == VerdictKind.Holds);
            return verdicts
                .Where(IsFailure)
                .Select(verdict => new Line($"[red]{verdict.Subject}[/]: {verdict.Reason}"))
                .Append(new($"[{(failed == 0 ? "green" : "red")}]{held} as locked, {failed} not, {verdicts.Count - held - failed} can't be told[/]"));
        }
    }

    bool IsFailure(Verdict verdict) => verdict.Kind == VerdictKind.Fails || (isStrict && verdict.Kind == VerdictKind.IsOpen);
}
