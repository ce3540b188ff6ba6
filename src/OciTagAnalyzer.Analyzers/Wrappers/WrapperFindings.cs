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
    HashSet<ISymbol>? parts;

    /// <summary>Keeps what goes into a reference as a part of it, also for the whole: what it is given need be no reference.</summary>
    public void AddParts(ImageClaim claim)
    {
        for (int i = 0; i < claim.Value.Pieces.Count - 1; i++)
        {
            if (claim.Value.Pieces[i].Source is { } part)
            {
                lock (gate)
                {
                    _ = (parts ??= new(SymbolEqualityComparer.Default)).Add(part);
                }
            }
        }

        whole?.AddParts(claim);
    }

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
    public void JudgeInto(DeferredFindings findings, FilePolicies policies, CancellationToken cancellation)
    {
        if (wrappers is null)
        {
            return;
        }

        ILookup<ISymbol, Wrapper> known = wrappers.Where(wrapper => parts?.Contains(wrapper.Symbol) != true).ToLookup(wrapper => wrapper.Symbol, SymbolEqualityComparer.Default);
        IEnumerable<Handover> defaults = known.Select(wrapper => DeclaredDefault.Of(wrapper.Key!, cancellation)).OfType<Handover>();
        Judgement[] judgements = [.. (handovers ?? []).Concat(defaults)
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
