using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>
/// The wrappers of a type, or of a whole compilation, and what is handed to its members: which of the two is found
/// first depends on the order of the analysis, so they are put together when all of it is known.
/// </summary>
sealed class WrapperFindings(WrapperFindings? whole = null)
{
    readonly object gate = new();

    // Most types have neither.
    List<Wrapper>? wrappers;
    List<Handover>? handovers;

    /// <summary>Keeps a wrapper, also for the whole.</summary>
    public void Add(Wrapper wrapper)
    {
        lock (gate)
        {
            (wrappers ??= []).Add(wrapper);
        }

        whole?.Add(wrapper);
    }

    /// <summary>Keeps what is handed over, also for the whole.</summary>
    public void Add(Handover handover)
    {
        lock (gate)
        {
            (handovers ??= []).Add(handover);
        }

        whole?.Add(handover);
    }

    /// <summary>Adds to <paramref name="findings"/> what is wrong with the values that are handed to wrappers.</summary>
    public void JudgeInto(DeferredFindings findings, FilePolicies policies)
    {
        if (wrappers is null || handovers is null)
        {
            return;
        }

        ILookup<ISymbol, Wrapper> known = wrappers.ToLookup(wrapper => wrapper.Symbol, SymbolEqualityComparer.Default);
        Judgement[] judgements = [.. handovers
            .SelectMany(handover => known[handover.To].Where(wrapper => !IsImageId(wrapper, handover)).Select(wrapper => wrapper.With(handover)))
            .Select(claim => Judgement.Of(claim, policies))
            .OfType<Judgement>()];
        foreach (IGrouping<Location, Judgement> place in judgements.GroupBy(judgement => judgement.Location))
        {
            Judgement[] told = [.. place];
            foreach (Judgement judgement in told)
            {
                findings.Add(judgement.ToDiagnostic(told));
            }
        }
    }

    static bool IsImageId(Wrapper wrapper, Handover handover) =>
        wrapper.Claim.Hit.Row.MayBeImageId && ImageId.Matches(handover.Value.ToImageText().Text);
}
