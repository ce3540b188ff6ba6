using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Compares Incus instances with a lock file.</summary>
/// <param name="locked">The content of the lock file.</param>
/// <param name="version">The version of Incus that created the instances; null if it is unknown.</param>
sealed class IncusVerifier(ImageLock locked, Version? version)
{
    const string DescriptionEnd = " (OCI)";
    const string Sha256 = "sha256:";

    /// <summary>Compares the image of <paramref name="instance"/> with its pin.</summary>
    public Verdict Verify(IncusInstance instance)
    {
        if (instance.Id is null)
        {
            return Verdict.Changed(
                instance.Name,
                "does not record its tag, since it was created by Incus before 6.6 or 6.0.4; a rebuild would use 'latest'. Create it again with the tag");
        }

        string requested = Repository(instance) is { } repository ? $"{repository.Domain}/{instance.Id}" : instance.Id;
        if (!ImageReference.TryParse(requested, out ImageReference? running, out _))
        {
            return Verdict.Changed(instance.Name, $"was created from '{requested}', which is not an image reference");
        }

        return locked.Match(running) switch
        {
            null => Verdict.Changed(instance.Name, $"was created from '{running.FamiliarForm}', which has no entry in the lock file"),
            { IsAsLocked: false } match => Verdict.Changed(instance.Name, $"was created from '{running.FamiliarForm}'; the lock file has '{Locked(match)}'"),
            var match => VerifyContent(instance, running, match),
        };
    }

    // The reference is the locked one; only a digest shows whether the content is, too.
    Verdict VerifyContent(IncusInstance instance, ImageReference running, LockMatch match)
    {
        string? digest = match.LockedDigest;
        if (digest is null || running.Digest == digest || Sha256 + instance.BaseImage == digest)
        {
            return Verdict.Verified(instance.Name);
        }

        if (instance.BaseImage is { } content && version is not null && IncusVersion.RecordsDigest(version))
        {
            return Verdict.Changed(instance.Name, $"was created from '{running.FamiliarForm}' when that was {Sha256}{content}; the lock file has {digest}");
        }

        return running.Tag is null || running.Tag != (match.Entry.Tag ?? running.Tag)
            ? Verdict.Changed(instance.Name, $"was created from '{running.FamiliarForm}', whose tag may have moved; the lock file has '{Locked(match)}'")
            : Verdict.Unknown(
                instance.Name,
                $"was created from '{running.FamiliarForm}', which is the locked reference, but does not record whether the tag has moved. " +
                $"Create it from NAME@{Sha256}… to record that");
    }

    static ImageReference? Repository(IncusInstance instance)
    {
        string? description = instance.Description;
        string? name = description?.EndsWith(DescriptionEnd, StringComparison.Ordinal) == true ? description[..^DescriptionEnd.Length] : description;
        return name is not null && ImageReference.TryParse(name, out ImageReference? repository, out _) ? repository : null;
    }

    static string Locked(LockMatch match) => match.Locked(match.Requested.FamiliarName);
}
