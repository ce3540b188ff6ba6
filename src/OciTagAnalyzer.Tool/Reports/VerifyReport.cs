using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Verification;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The result of <c>ocitag verify</c>: a line for each failure, a summary, and warnings for everything that is unknown.</summary>
/// <param name="verdicts">The verdicts.</param>
/// <param name="isStrict">True to treat unknown as a failure.</param>
sealed class VerifyReport(IReadOnlyList<Verdict> verdicts, bool isStrict)
{
    /// <summary>True if there is a failure.</summary>
    public bool HasFailures => verdicts.Any(IsFailure);

    /// <summary>What is unknown, and why.</summary>
    public IEnumerable<string> Warnings => verdicts
        .Where(verdict => verdict.Kind == VerdictKind.Unknown && !isStrict)
        .Select(verdict => $"{verdict.Subject}: {verdict.Reason}");

    /// <summary>The lines.</summary>
    public IEnumerable<Line> Lines
    {
        get
        {
            int failed = verdicts.Count(IsFailure);
            int matching = verdicts.Count(verdict => verdict.Kind == VerdictKind.Matches);
            int unknown = verdicts.Count - matching - failed;
            return verdicts
                .Where(IsFailure)
                .Select(verdict => new Line($"[red]{verdict.Subject}[/]: {verdict.Reason}"))
                .Append(new($"[{(failed == 0 ? "green" : "red")}]{matching} as locked, {failed} not as locked, {unknown} unknown[/]"));
        }
    }

    bool IsFailure(Verdict verdict) => verdict.Kind == VerdictKind.Differs || (isStrict && verdict.Kind == VerdictKind.Unknown);
}
