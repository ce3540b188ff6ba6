using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Asks registries whether the tags and digests of a lock file are what they were.</summary>
/// <param name="registry">Asks the registries.</param>
/// <param name="floatingTags">The tags that move by their nature.</param>
sealed class EntryVerifier(RegistryClient registry, PatternList floatingTags)
{
    /// <summary>Whether the entry for <paramref name="asked"/> still holds.</summary>
    public async Task<Verdict> VerifyAsync(ImageReference asked, LockEntry entry, CancellationToken cancellation)
    {
        string subject = asked.FamiliarForm;
        string? digest = entry.Digest ?? asked.Digest;

        string[] tags = [.. new[] { entry.Tag, VerifiedTagOf(asked, entry) }.OfType<string>().Distinct(StringComparer.Ordinal)];
        string moved = "";
        foreach (string tag in tags)
        {
            RegistryResult<ManifestDescriptor> now = await registry.FindManifestAsync(asked, tag, cancellation);
            if (now.IsSuccess && (digest is null || now.Value.Digest == digest))
            {
                continue;
            }

            if (now.Failure is { Kind: not RegistryFailureKind.NotFound } failure)
            {
                return Failed(subject, failure);
            }

            moved = now.IsSuccess ? $"tag '{tag}' was moved from {digest} to {now.Value.Digest}" : $"tag '{tag}' is gone";
            break;
        }

        if (tags.Length > 0 && moved.Length == 0)
        {
            return Verdict.Holds(subject);
        }

        if (digest is null)
        {
            return Verdict.Fails(subject, moved);
        }

        RegistryResult<ManifestDescriptor> locked = await registry.FindManifestAsync(asked, digest, cancellation);
        string gone = locked.Failure is { Kind: RegistryFailureKind.NotFound } ? $"the digest {digest} is gone" : "";
        return moved.Length + gone.Length > 0 ? Verdict.Fails(subject, moved.Length > 0 && gone.Length > 0 ? $"{moved}, and {gone}" : moved + gone)
            : locked.IsSuccess ? Verdict.Holds(subject)
            : Failed(subject, locked.Failure);
    }

    // A tag that moves by its nature may be elsewhere by now, and what the entry has for it is verified; a shortened version is still what the
    // sources may name.
    string? VerifiedTagOf(ImageReference asked, LockEntry entry) =>
        asked.Tag is { } tag && !floatingTags.Matches([tag]) && (entry.Tag is null || PinCandidates.IsShortened(tag)) ? tag : null;

    // Whoever answers with a lie has not said that all is well.
    static Verdict Failed(string subject, RegistryFailure failure) => failure.Kind == RegistryFailureKind.Untrustworthy
        ? Verdict.Fails(subject, failure.Reason)
        : Verdict.IsOpen(subject, failure.Reason);
}
