using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Judges what goes into sinks and reports each place of a compilation once, however many sinks it reaches.</summary>
sealed class HitReporter(SinkFinder finder, FilePolicies policies)
{
    readonly ReportedPlaces reported = new();

    /// <summary>
    /// Reports what stands within the call of <paramref name="hit"/>, and keeps for later what came there through a name;
    /// returns what the sink asks for.
    /// </summary>
    public IReadOnlyList<ImageClaim> Report(SinkHit hit, ValueReader values, Action<Diagnostic> report, DeferredFindings throughNames)
    {
        ImageClaim[] claims = [.. new LossReader(finder, values).Read(hit)];

        // Of two values that one place can have, the one that is wholly known can be pinned.
        Judgement[] judgements = [.. claims
            .OrderBy(claim => claim.Value.HasHoles)
            .Select(claim => Judgement.Of(claim, policies))
            .OfType<Judgement>()];
        foreach (Judgement judgement in judgements)
        {
            Diagnostic diagnostic = judgement.ToDiagnostic(judgements);
            if (!hit.Call.Syntax.Encloses(diagnostic.Location))
            {
                throughNames.Add(diagnostic);
            }
            else if (reported.IsFirst(diagnostic.Location))
            {
                report(diagnostic);
            }
        }

        return claims;
    }

    /// <summary>Reports what was kept for later.</summary>
    public void Report(DeferredFindings findings, Action<Diagnostic> report)
    {
        foreach (Diagnostic diagnostic in findings.InOrder())
        {
            if (reported.IsFirst(diagnostic.Location))
            {
                report(diagnostic);
            }
        }
    }
}
