using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Which pin is written where a finding is fixed with many others, and nobody is asked.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Offer">The pin; null where none can be written.</param>
/// <param name="Knowledge">Why not, where it is null.</param>
sealed record PinChoice(Diagnostic Finding, PinOffer? Offer, PinKnowledge Knowledge)
{
    /// <summary>The choice for each of a project's findings, in their order.</summary>
    /// <param name="project">The project that the findings stand in.</param>
    /// <param name="findings">What its analysis reported.</param>
    /// <param name="key">The equivalence key of the wanted pins, one of <see cref="PinKeys"/>; null or empty for the best.</param>
    /// <param name="cancellation">Stops the reading of the project's documents.</param>
    /// <param name="style">The style of the best pin; null for the one that the project's options ask for.</param>
    public static async Task<IReadOnlyList<PinChoice>> ForAsync(
        Project project, IEnumerable<Diagnostic> findings, string? key, CancellationToken cancellation, PinStyle? style = null)
    {
        var choices = new List<PinChoice>();
        var offers = new PinOffers(await ProjectPins.OfAsync(project, cancellation, style).ConfigureAwait(false));
        foreach (Diagnostic finding in findings)
        {
            // A host that found no offer for its first finding has no key to ask with: the best pin is meant.
            string wanted = PinKeys.WithoutFile(key) is { Length: > 0 } asked ? asked : PinKeys.Best;
            IReadOnlyList<PinOffer> all = await offers.LockedAsync(finding, cancellation).ConfigureAwait(false);
            PinOffer? chosen = all.FirstOrDefault(offer => offer.Key == wanted);
            PinKnowledge knowledge = chosen is not null ? PinKnowledge.Offered
                : offers.IsLocked(finding) ? PinKnowledge.NoRoom
                : PinKnowledge.Unknown;
            choices.Add(new(finding, chosen, knowledge));
        }

        return choices;
    }
}
