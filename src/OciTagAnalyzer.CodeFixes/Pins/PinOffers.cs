using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The pins that a project offers for its findings.</summary>
sealed class PinOffers(ProjectPins pins)
{
    static readonly PinStyle[] styles = [PinStyle.TagAndDigest, PinStyle.Digest, PinStyle.Tag];

    /// <summary>
    /// Returns the lock file's pins for <paramref name="finding"/>, the configured style first; none if it has no pin.
    /// </summary>
    public async Task<IReadOnlyList<PinOffer>> LockedAsync(Diagnostic finding, CancellationToken cancellation)
    {
        var offers = new List<PinOffer>();
        if (ReferenceOf(finding) is not { } asked || !await pins.IsSafeToEditAsync(finding, cancellation).ConfigureAwait(false))
        {
            return offers;
        }

        // The tag only lacks its quotes.
        if (LacksQuotes(finding))
        {
            return PinEdit.Of(finding, asked.Tag, null, null) is { } quotes
                ? [new(PinKeys.Best, Excerpt.Of(asked.FamiliarForm), Excerpt.Of(asked.FamiliarForm), "in quotes", FilePathOf(finding), quotes)]
                : offers;
        }

        if (FixableRules.MayTake(finding, PinSources.LockFile) && pins.Locked(asked) is { } locked)
        {
            AddLocked(offers, finding, asked, locked);
        }

        // "Fix all" and `dotnet format` apply the first.
        if (offers.Count > 0)
        {
            offers[0] = offers[0] with { Key = PinKeys.Best };
        }

        return offers;
    }

    /// <summary>
    /// Returns the tag of the same variant that the project uses elsewhere for the image of <paramref name="finding"/>; null without
    /// one. It may be another major version, so a person has to choose it.
    /// </summary>
    public async Task<PinOffer?> UsedAsync(Diagnostic finding, CancellationToken cancellation)
    {
        if (!FixableRules.MayTake(finding, PinSources.UsedTag) || LacksQuotes(finding) || ReferenceOf(finding) is not { } asked ||
            await pins.UsedTagAsync(finding, asked, cancellation).ConfigureAwait(false) is not { } used ||
            !await pins.IsSafeToEditAsync(finding, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var offers = new List<PinOffer>();
        Add(offers, finding, asked, PinKeys.ProjectTag, used, used.Tag, null);
        return offers.Select(offer => offer with { Title = $"Use the tag '{used.Tag}' that this project uses elsewhere ({used.Origin})" }).FirstOrDefault();
    }

    /// <summary>Returns true if the lock file has a pin for <paramref name="finding"/>, even if it cannot be written.</summary>
    public bool IsLocked(Diagnostic finding) =>
        ReferenceOf(finding) is { } asked && pins.Locked(asked) is { } locked && !PinsNothing(finding, locked.Tag, locked.Digest);

    static bool LacksQuotes(Diagnostic finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.PinSyntax, out string? syntax) && syntax == nameof(PinSyntax.Quotes);

    static ImageReference? ReferenceOf(Diagnostic finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.Image, out string? image) && image is not null &&
        ImageReference.TryParse(image, out ImageReference? asked, out _) ? asked : null;

    void AddLocked(List<PinOffer> offers, Diagnostic finding, ImageReference asked, Pin locked)
    {
        // A pinned reference keeps its style: a new digest after the old tag would contradict it.
        if (finding.Id == LockMismatch.Id)
        {
            Add(offers, finding, asked, PinKeys.Best, locked, asked.Tag is null ? null : locked.Tag, asked.Digest is null ? null : locked.Digest);
            return;
        }

        PinStyle wanted = pins.StyleFor(finding);
        foreach (PinStyle style in styles.OrderBy(style => style == wanted ? 0 : 1))
        {
            (string? tag, string? digest) = locked.In(style);
            if (tag is not null || digest is not null)
            {
                Add(offers, finding, asked, PinKeys.InStyle(style), locked, tag, digest);
            }
        }
    }

    void Add(List<PinOffer> offers, Diagnostic finding, ImageReference asked, string key, Pin pin, string? tag, string? digest)
    {
        if (PinsNothing(finding, tag, digest) || (tag == asked.Tag && digest is null) || PinEdit.Of(finding, asked.Tag, tag, digest) is not { } edit)
        {
            return;
        }

        string tagged = asked.FamiliarName + (tag ?? asked.Tag) switch { null => "", var shown => ":" + shown };
        string pinned = tagged + (digest is null ? "" : "@" + ShortDigest.Of(digest));
        if (!offers.Any(offer => offer.Edit == edit))
        {
            offers.Add(new(key, Excerpt.Of(asked.FamiliarForm), Excerpt.Of(pinned), pin.Origin, FilePathOf(finding), edit));
        }
    }

    static bool IsSeparate(Diagnostic finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.PinSyntax, out string? syntax) && syntax == nameof(PinSyntax.Argument);

    // With a floating tag, or without a required digest, the finding would come back.
    bool PinsNothing(Diagnostic finding, string? tag, string? digest) =>
        digest is null && (tag is null || FixableRules.RemedyOf(finding)?.NeedsDigest == true || pins.IsFloating(finding, tag));

    static string FilePathOf(Diagnostic finding)
    {
        Location edited = finding.AdditionalLocations is [var lastArgument, ..] && IsSeparate(finding) ? lastArgument : finding.Location;
        return edited.SourceTree?.FilePath ?? edited.GetLineSpan().Path;
    }
}
