using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Verification;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The result of <c>ocitag verify</c>.</summary>
/// <param name="verdicts">The verdicts.</param>
/// <param name="isStrict">True to treat unknown as a failure.</param>
sealed class VerifyReport(IReadOnlyList<Verdict> verdicts, bool isStrict)
{
    const int MaxSubjects = 3;

    /// <summary>True to print a line for each subject that is verified, too.</summary>
    public bool ListsVerified { get; init; }

    /// <summary>True if there is a failure.</summary>
    public bool HasFailures => verdicts.Any(IsFailure);

    /// <summary>What is unknown, and why. Subjects that are unknown for the same reason, such as a registry that does not respond, are one warning.</summary>
    public IEnumerable<string> Warnings => verdicts
        .Where(verdict => verdict.Kind == VerdictKind.Unknown && !isStrict)
        .GroupBy(verdict => verdict.Reason)
        .Select(same => $"{Subjects([.. same.Select(verdict => verdict.Subject)])}: unknown: {same.Key}");

    /// <summary>The lines of text: each subject that is not verified, with a diff of what has changed in the registry, and a summary.</summary>
    public IEnumerable<Line> Lines =>
    [
        .. verdicts.Where(verdict => IsFailure(verdict) || (ListsVerified && verdict.Kind == VerdictKind.Verified)).SelectMany(LinesOf),
        Summary,
    ];

    /// <summary>
    /// The report in JSON: <c>{ "version": 1, "verified": 1, "changed": 0, "unknown": 0, "results": […] }</c>.
    /// <c>schemas/ocitag-verify.schema.json</c> describes it.
    /// </summary>
    public string Json => JsonText.Of(new
    {
        version = 1,
        verified = Count(VerdictKind.Verified),
        changed = Count(VerdictKind.Changed),
        unknown = Count(VerdictKind.Unknown),
        results = verdicts.Select(Result),
    });

    Line Summary => HasFailures ? new($"[red]{Counts}[/]") : new($"[green]{Counts}[/]");

    string Counts => $"{Count(VerdictKind.Verified)} verified, {Count(VerdictKind.Changed)} changed, {Count(VerdictKind.Unknown)} unknown";

    static IEnumerable<Line> LinesOf(Verdict verdict)
    {
        yield return verdict.Kind == VerdictKind.Verified
            ? new($"{verdict.Subject}: [green]verified[/]")
            : new($"{verdict.Subject}: [red]{StatusOf(verdict)}[/]: {verdict.Reason}");
        if (verdict.Change is not { } change)
        {
            yield break;
        }

        if (change.Before is not null)
        {
            yield return new($"  [red]- {Pin(change.Tag, change.Before)}[/]");
        }

        if (change.Now is not null)
        {
            yield return new($"  [green]+ {Pin(change.Tag, change.Now)}[/]");
        }

        if (change.Update is { } update)
        {
            yield return new($"  `ocitag lock --update` would lock {Pin(update.Tag, update.Digest)}");
        }
    }

    static object Result(Verdict verdict) => verdict switch
    {
        { Kind: VerdictKind.Verified } => new { subject = verdict.Subject, status = StatusOf(verdict) },
        { Change: { } change } => new { subject = verdict.Subject, status = StatusOf(verdict), reason = verdict.Reason, change = Change(change) },
        _ => new { subject = verdict.Subject, status = StatusOf(verdict), reason = verdict.Reason },
    };

    static SortedDictionary<string, object> Change(TagChange change)
    {
        var fields = new SortedDictionary<string, object>(StringComparer.Ordinal);
        Add("tag", change.Tag);
        Add("before", change.Before);
        Add("now", change.Now);
        Add("update", change.Update is { } update ? Pins(update) : null);
        return fields;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                fields.Add(name, value);
            }
        }
    }

    static object Pins(LockEntry entry) => entry.Tag is null ? new { digest = entry.Digest } : new { tag = entry.Tag, digest = entry.Digest };

    static string StatusOf(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Verified => "verified",
        VerdictKind.Changed => "changed",
        _ => "unknown",
    };

    static string Pin(string? tag, string? digest) => string.Join('@', new[] { tag, digest }.OfType<string>());

    static string Subjects(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(MaxSubjects)) + (all.Count > MaxSubjects ? $" and {all.Count - MaxSubjects} more" : "");

    int Count(VerdictKind kind) => verdicts.Count(verdict => verdict.Kind == kind);

    bool IsFailure(Verdict verdict) => verdict.Kind == VerdictKind.Changed || (isStrict && verdict.Kind == VerdictKind.Unknown);
}
