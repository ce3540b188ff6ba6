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
        if (ReferenceOf(finding) is not { } reference || await pins.FindOtherUseAsync(finding, cancellation).ConfigureAwait(false) is not null)
        {
            return offers;
        }

        // The tag only lacks its quotes.
        if (LacksQuotes(finding))
        {
            return PinEdit.Of(finding, reference.Tag, null, null) is { } quotes
                ? [new(PinKeys.Best, Excerpt.Of(reference.FamiliarForm), Excerpt.Of(reference.FamiliarForm), "in quotes", FilePathOf(finding), quotes)]
                : offers;
        }

        if (FixableRules.MayTake(finding, PinSources.LockFile) && pins.Locked(reference) is { } locked)
        {
            bool losesDigest = locked.Digest is not null && await pins.FindDigestLossAsync(finding, cancellation).ConfigureAwait(false) is not null;
            AddLocked(offers, finding, reference, losesDigest && reference.Digest is null ? locked with { Digest = null } : locked);
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
        if (!FixableRules.MayTake(finding, PinSources.UsedTag) || LacksQuotes(finding) || ReferenceOf(finding) is not { } reference ||
            await pins.UsedTagAsync(finding, reference, cancellation).ConfigureAwait(false) is not { } used ||
            await pins.FindOtherUseAsync(finding, cancellation).ConfigureAwait(false) is not null)
        {
            return null;
        }

        var offers = new List<PinOffer>();
        Add(offers, finding, reference, PinKeys.ProjectTag, used, used.Tag, null);
        return offers.Select(offer => offer with { Title = $"Use the tag '{used.Tag}' that this project uses elsewhere ({used.Origin})" }).FirstOrDefault();
    }

    /// <summary>Returns true if the lock file has a pin for <paramref name="finding"/>, even if it cannot be written.</summary>
    public bool IsLocked(Diagnostic finding) =>
        ReferenceOf(finding) is { } reference && pins.Locked(reference) is { } locked && !PinsNothing(finding, locked.Tag, locked.Digest);

    /// <summary>Returns why a pin for <paramref name="finding"/> would change what code does, and where; null if it would not.</summary>
    public async Task<PinObstacle?> FindObstacleAsync(Diagnostic finding, CancellationToken cancellation) =>
        await pins.FindOtherUseAsync(finding, cancellation).ConfigureAwait(false) is { } other ? new(PinObstacle.OtherUse, other)
        : await pins.FindDigestLossAsync(finding, cancellation).ConfigureAwait(false) is { } call ? new("code would lose the digest", call)
        : null;

    /// <summary>Returns true if the lock file has no pin for <paramref name="finding"/>, and one could be written.</summary>
    public async Task<bool> CanBeLockedAsync(Diagnostic finding, CancellationToken cancellation) =>
        FixableRules.MayTake(finding, PinSources.LockFile) && finding.Id != LockMismatch.Id && !LacksQuotes(finding) && !IsLocked(finding) &&
        ReferenceOf(finding) is not null && EditableSlot.Of(finding) is not null &&
        await pins.FindOtherUseAsync(finding, cancellation).ConfigureAwait(false) is null;

    /// <summary>Returns the tag that <paramref name="finding"/> implies; null if it implies none, or no edit can write it.</summary>
    public PinOffer? Implied(Diagnostic finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.ImpliedTag, out string? tag) && tag is not null &&
        ReferenceOf(finding) is { } reference && PinEdit.Of(finding, reference.Tag, tag, null) is { } edit
            ? new(PinKeys.ImpliedTag, Excerpt.Of(reference.FamiliarForm), Excerpt.Of($"{reference.FamiliarName}:{tag}"), "", FilePathOf(finding), edit)
            {
                Title = $"Write the implied tag: '{Excerpt.Of($"{reference.FamiliarName}:{tag}")}'",
            }
            : null;

    /// <summary>Returns the image of <paramref name="finding"/> in familiar form; empty if a part of it is unknown.</summary>
    public static string ImageOf(Diagnostic finding) => ReferenceOf(finding) is { } reference ? Excerpt.Of(reference.FamiliarForm) : "";

    static bool LacksQuotes(Diagnostic finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.PinSyntax, out string? syntax) && syntax == nameof(PinSyntax.Quotes);

    static ImageReference? ReferenceOf(Diagnostic finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.Image, out string? image) && image is not null &&
        ImageReference.TryParse(image, out ImageReference? reference, out _) ? reference : null;

    void AddLocked(List<PinOffer> offers, Diagnostic finding, ImageReference reference, Pin locked)
    {
        // A pinned reference keeps its style: a new digest after the old tag would contradict it.
        if (finding.Id == LockMismatch.Id)
        {
            Add(offers, finding, reference, PinKeys.Best, locked, reference.Tag is null ? null : locked.Tag, reference.Digest is null ? null : locked.Digest);
            return;
        }

        PinStyle wanted = pins.StyleFor(finding);
        foreach (PinStyle style in styles.OrderBy(style => style == wanted ? 0 : 1))
        {
            (string? tag, string? digest) = locked.In(style);
            if (tag is not null || digest is not null)
            {
                Add(offers, finding, reference, PinKeys.InStyle(style), locked, tag, digest);
            }
        }
    }

    void Add(List<PinOffer> offers, Diagnostic finding, ImageReference reference, string key, Pin pin, string? tag, string? digest)
    {
        if (PinsNothing(finding, tag, digest) || (tag == reference.Tag && digest is null) || PinEdit.Of(finding, reference.Tag, tag, digest) is not { } edit)
        {
            return;
        }

        string tagged = reference.FamiliarName + (tag ?? reference.Tag) switch { null => "", var shown => ":" + shown };
        string pinned = tagged + (digest is null ? "" : "@" + ShortDigest.Of(digest));
        if (!offers.Any(offer => offer.Edit == edit))
        {
            offers.Add(new(key, Excerpt.Of(reference.FamiliarForm), Excerpt.Of(pinned), pin.Origin, FilePathOf(finding), edit));
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
