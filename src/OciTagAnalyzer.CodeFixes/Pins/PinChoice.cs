using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The pin that is written for a finding if many findings are fixed together.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Offer">The pin; null if none can be written.</param>
/// <param name="Knowledge">The reason if it is null.</param>
sealed record PinChoice(Diagnostic Finding, PinOffer? Offer, PinKnowledge Knowledge)
{
    /// <summary>The code that prevents a known pin; null if none does.</summary>
    public PinObstacle? Obstacle { get; init; }

    /// <summary>Returns the choice for each of a project's findings, in their order.</summary>
    /// <param name="project">The project with the findings.</param>
    /// <param name="findings">The findings of its analysis.</param>
    /// <param name="key">The equivalence key of the pins, one of <see cref="PinKeys"/>; null or empty for the best pin.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <param name="style">The style of the best pin; null for the style in the project's options.</param>
    public static async Task<IReadOnlyList<PinChoice>> ForAsync(
        Project project, IEnumerable<Diagnostic> findings, string? key, CancellationToken cancellation, PinStyle? style = null)
    {
        var choices = new List<PinChoice>();
        var offers = new PinOffers(await ProjectPins.OfAsync(project, cancellation, style).ConfigureAwait(false));
        foreach (Diagnostic finding in findings)
        {
            // A host that found no offer for its first finding passes no key, which means the best pin.
            string wanted = PinKeys.WithoutFile(key) is { Length: > 0 } asked ? asked : PinKeys.Best;
            IReadOnlyList<PinOffer> all = await offers.LockedAsync(finding, cancellation).ConfigureAwait(false);
            PinOffer? chosen = all.FirstOrDefault(offer => offer.Key == wanted);
            PinKnowledge knowledge = chosen is not null ? PinKnowledge.Offered
                : offers.IsLocked(finding) ? PinKnowledge.NoRoom
                : PinKnowledge.Unknown;
            PinObstacle? obstacle = knowledge == PinKnowledge.NoRoom ? await offers.FindObstacleAsync(finding, cancellation).ConfigureAwait(false) : null;
            choices.Add(new(finding, chosen, knowledge) { Obstacle = obstacle });
        }

        return choices;
    }
}
