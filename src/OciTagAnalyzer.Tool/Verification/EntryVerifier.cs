using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Verifies with the registries that the tags and digests of a lock file are unchanged.</summary>
/// <param name="registry">The registry client.</param>
/// <param name="floatingTags">The floating tags.</param>
sealed class EntryVerifier(RegistryClient registry, PatternList floatingTags)
{
    /// <summary>Verifies the entry for <paramref name="requested"/>.</summary>
    public async Task<Verdict> VerifyAsync(ImageReference requested, LockEntry entry, CancellationToken cancellation)
    {
        string subject = requested.FamiliarForm;
        string? digest = entry.Digest ?? requested.Digest;

        string[] tags = [.. new[] { entry.Tag, VerifiedTagOf(requested, entry) }.OfType<string>().Distinct(StringComparer.Ordinal)];
        string moved = "";
        foreach (string tag in tags)
        {
            RegistryResult<ManifestDescriptor> now = await registry.FindManifestAsync(requested, tag, cancellation);
            if (now.IsSuccess && (digest is null || now.Value.Digest == digest))
            {
                continue;
            }

            if (now.Failure is { Kind: not RegistryFailureKind.NotFound } failure)
            {
                return Failed(subject, failure);
            }

            moved = now.IsSuccess ? $"tag '{tag}' was moved from {digest} to {now.Value.Digest}" : $"tag '{tag}' no longer exists";
            break;
        }

        if (tags.Length > 0 && moved.Length == 0)
        {
            return Verdict.Matches(subject);
        }

        if (digest is null)
        {
            return Verdict.Differs(subject, moved);
        }

        RegistryResult<ManifestDescriptor> locked = await registry.FindManifestAsync(requested, digest, cancellation);
        string gone = locked.Failure is { Kind: RegistryFailureKind.NotFound } ? $"digest {digest} no longer exists" : "";
        return moved.Length + gone.Length > 0 ? Verdict.Differs(subject, moved.Length > 0 && gone.Length > 0 ? $"{moved}, and {gone}" : moved + gone)
            : locked.IsSuccess ? Verdict.Matches(subject)
            : Failed(subject, locked.Failure);
    }

    // A floating tag may have moved; the tag of the entry is verified instead. A shortened version is verified, since the sources may contain it.
    string? VerifiedTagOf(ImageReference requested, LockEntry entry) =>
        requested.Tag is { } tag && !floatingTags.Matches([tag]) && (entry.Tag is null || PinCandidates.IsShortened(tag)) ? tag : null;

    // An untrustworthy response is a failure, even if the entry may still be correct.
    static Verdict Failed(string subject, RegistryFailure failure) => failure.Kind == RegistryFailureKind.Untrustworthy
        ? Verdict.Differs(subject, failure.Reason)
        : Verdict.Unknown(subject, failure.Reason);
}
