using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>A claim that a rule found wanting, and where that is told and mended.</summary>
sealed class Judgement
{
    readonly ImageReading reading;
    readonly Finding finding;
    readonly PinPlace? pin;

    Judgement(ImageClaim claim, ImageReading reading, Finding finding)
    {
        this.reading = reading;
        this.finding = finding;
        pin = ClaimSite.PinOf(claim, reading, finding);
        Location = ClaimSite.LocationOf(claim, finding.DecidedAt);
    }

    /// <summary>Where the finding stands.</summary>
    public Location Location { get; }

    /// <summary>Judges <paramref name="claim"/> by the policy of the file that the finding stands in; null where nothing is to be said.</summary>
    public static Judgement? Of(ImageClaim claim, FilePolicies policies)
    {
        ImageReading reading = claim.ToReading();
        ImagePolicy policy = policies.Of(ClaimSite.SiteOf(claim, reading.DecidedAt).SyntaxTree);
        if (claim.Lost is { } lost)
        {
            return reading.IsAmong(policy.Ignored) ? null : new(claim, reading, LostTag.Judge(lost));
        }

        if (ReferenceRules.Judge(reading, policy, claim.Hit.Row.Untagged) is not { } finding)
        {
            return null;
        }

        // A literal that comes through a name may reach several sinks; what is said of it holds for each of them.
        if (claim.Hit.Row.Untagged != UntaggedMeaning.Latest && !ClaimSite.StandsInCall(claim, finding))
        {
            finding = ReferenceRules.Judge(reading, policy)!;
        }

        return new(claim, reading, finding);
    }

    /// <summary>The finding; without a pin where one of <paramref name="all"/> would be pinned at the same place to another image.</summary>
    public Diagnostic ToDiagnostic(IReadOnlyList<Judgement> all)
    {
        bool isAlone = all.All(other => !SharesPlaceWith(other) || IsSameRepository(other));
        return FindingDiagnostic.Create(finding, Location, isAlone ? reading.Reference : null, isAlone ? pin : null);
    }

    bool SharesPlaceWith(Judgement other) =>
        other.Location == Location || (pin?.After is { } after && after == other.pin?.After);

    // A registry that is only known at run time is a mirror of the one that is known: the repository in it has the same tags.
    bool IsSameRepository(Judgement other) =>
        reading.Reference is { } one && other.reading.Reference is { } two
            ? one.Name == two.Name
            : PathOf(reading) is { } path && path == PathOf(other.reading);

    static string? PathOf(ImageReading reading)
    {
        string text = reading.Written.Text;
        int slash = text.IndexOf('/');
        return slash < 0 || text.IndexOf(ImageText.Hole, slash) >= 0 ? null : text.Substring(slash);
    }
}
