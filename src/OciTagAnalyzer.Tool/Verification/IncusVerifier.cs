using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Compares what runs under Incus with a lock file.</summary>
/// <param name="locked">The lock.</param>
/// <param name="version">The version of Incus that made the instances; null where it is not known.</param>
sealed class IncusVerifier(ImageLock locked, Version? version)
{
    const string DescriptionEnd = " (OCI)";
    const string Sha256 = "sha256:";

    /// <summary>Whether <paramref name="instance"/> is what the lock pins its image to.</summary>
    public Verdict Verify(IncusInstance instance)
    {
        if (instance.Id is null)
        {
            return Verdict.Fails(
                instance.Name,
                "does not record which tag was asked for, as Incus before 6.6 and 6.0.4; a rebuild takes 'latest'. Make it anew with the tag");
        }

        string asked = Repository(instance) is { } repository ? $"{repository.Domain}/{instance.Id}" : instance.Id;
        if (!ImageReference.TryParse(asked, out ImageReference? running, out _))
        {
            return Verdict.Fails(instance.Name, $"was made from '{asked}', which is no image reference");
        }

        return locked.Match(running) switch
        {
            null => Verdict.Fails(instance.Name, $"was made from '{running.FamiliarForm}', which has no entry in the lock file"),
            { IsAsLocked: false } match => Verdict.Fails(instance.Name, $"was made from '{running.FamiliarForm}', where the lock file has '{Pinned(match)}'"),
            var match => VerifyContent(instance, running, match),
        };
    }

    // What was asked for is as locked; whether what came is, only a digest tells.
    Verdict VerifyContent(IncusInstance instance, ImageReference running, LockMatch match)
    {
        string? digest = match.Entry.Digest ?? match.Asked.Digest;
        if (digest is null || running.Digest == digest || Sha256 + instance.BaseImage == digest)
        {
            return Verdict.Holds(instance.Name);
        }

        if (instance.BaseImage is { } content && version is not null && IncusVersion.RecordsDigest(version))
        {
            return Verdict.Fails(instance.Name, $"was made from '{running.FamiliarForm}' when that was {Sha256}{content}; the lock file has {digest}");
        }

        return running.Tag is null || running.Tag != (match.Entry.Tag ?? running.Tag)
            ? Verdict.Fails(instance.Name, $"was made from '{running.FamiliarForm}', whose tag moves; the lock file has '{Pinned(match)}'")
            : Verdict.IsOpen(
                instance.Name,
                $"was made from '{running.FamiliarForm}', which is as locked; whether the tag was moved since, its record does not tell. " +
                $"An instance made from NAME@{Sha256}… tells");
    }

    static ImageReference? Repository(IncusInstance instance)
    {
        string? description = instance.Description;
        string? name = description?.EndsWith(DescriptionEnd, StringComparison.Ordinal) == true ? description[..^DescriptionEnd.Length] : description;
        return name is not null && ImageReference.TryParse(name, out ImageReference? repository, out _) ? repository : null;
    }

    static string Pinned(LockMatch match) =>
        match.Asked.FamiliarName
        + ((match.Entry.Tag ?? match.Asked.Tag) is { } tag ? ":" + tag : "")
        + (match.Entry.Digest is { } digest ? "@" + digest : "");
}
