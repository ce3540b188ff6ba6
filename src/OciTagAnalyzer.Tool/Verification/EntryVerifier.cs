using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Verifies with the registries that the tags and digests of a lock file are unchanged.</summary>
/// <param name="answers">The answers of the registries.</param>
/// <param name="floatingTags">The floating tags.</param>
/// <param name="resolver">Finds out what a changed entry could be updated to.</param>
sealed class EntryVerifier(RegistryAnswers answers, PatternList floatingTags, ImageResolver resolver)
{
    /// <summary>Verifies the entry for <paramref name="requested"/>.</summary>
    public async Task<Verdict> VerifyAsync(ImageReference requested, LockEntry entry, CancellationToken cancellation)
    {
        string subject = requested.FamiliarForm;
        string? digest = entry.Digest ?? requested.Digest;

        string[] tags = [.. new[] { entry.Tag, VerifiedTagOf(requested, entry) }.OfType<string>().Distinct(StringComparer.Ordinal)];
        TagChange? moved = null;
        foreach (string tag in tags)
        {
            RegistryResult<ManifestDescriptor> now = await answers.FindManifestAsync(requested, tag, cancellation);
            if (now.IsSuccess && (digest is null || now.Value.Digest == digest))
            {
                continue;
            }

            if (now.Failure is { Kind: not RegistryFailureKind.NotFound } failure)
            {
                return Failed(subject, failure);
            }

            moved = new(tag, digest, now.Value?.Digest, null);
            break;
        }

        if (tags.Length > 0 && moved is null)
        {
            return Verdict.Verified(subject);
        }

        bool isGone = false;
        if (digest is not null)
        {
            RegistryResult<ManifestDescriptor> locked = await answers.FindManifestAsync(requested, digest, cancellation);
            isGone = locked.Failure is { Kind: RegistryFailureKind.NotFound };
            if (moved is null && !isGone)
            {
                return locked.IsSuccess ? Verdict.Verified(subject) : Failed(subject, locked.Failure);
            }
        }

        TagChange change = moved ?? new(null, digest, null, null);
        return Verdict.Changed(subject, ReasonOf(change, isGone)) with
        {
            Change = change with { Update = await FindUpdateAsync(requested, entry, cancellation) },
        };
    }

    static string ReasonOf(TagChange change, bool isGone)
    {
        string tag = change.Tag is null ? "" : change.Now is null ? $"tag '{change.Tag}' no longer exists" : $"tag '{change.Tag}' was moved";
        string digest = isGone ? $"digest {change.Before} no longer exists" : "";
        return tag.Length > 0 && digest.Length > 0 ? $"{tag}, and {digest}" : tag + digest;
    }

    async Task<LockEntry?> FindUpdateAsync(ImageReference requested, LockEntry entry, CancellationToken cancellation)
    {
        if (requested.Digest is not null)
        {
            return null;
        }

        RegistryResult<ResolvedImage> found = await resolver.ResolveAsync(requested, LockPlan.NeedsTag(requested, entry), entry.Digest, cancellation);
        return found.Value?.Entry;
    }

    // A floating tag may have moved; the tag of the entry is verified instead. A shortened version is verified, since the sources may contain it.
    string? VerifiedTagOf(ImageReference requested, LockEntry entry) =>
        requested.Tag is { } tag && !floatingTags.Matches([tag]) && (entry.Tag is null || PinCandidates.IsShortened(tag)) ? tag : null;

    // An untrustworthy response is a failure, even if the entry may still be correct.
    static Verdict Failed(string subject, RegistryFailure failure) => failure.Kind == RegistryFailureKind.Untrustworthy
        ? Verdict.Changed(subject, failure.Reason)
        : Verdict.Unknown(subject, failure.Reason);
}
