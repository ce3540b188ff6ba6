using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Moves the entries of lock files together with the images in the sources.</summary>
/// <param name="answers">The answers of the registries.</param>
/// <param name="isWhole">True if all sources that use the lock files were read, so that the entry of a moved request is not needed any more.</param>
sealed class LockMoves(RegistryAnswers answers, bool isWhole)
{
    /// <summary>Returns the content of a lock file after <paramref name="moves"/>.</summary>
    /// <param name="path">The full path of the lock file.</param>
    /// <param name="locked">Its content before.</param>
    /// <param name="moves">The images that move.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<ImageLock> ApplyAsync(string path, ImageLock locked, IEnumerable<ImageMove> moves, CancellationToken cancellation)
    {
        var entries = locked.Images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal);
        foreach (ImageMove move in moves.Where(move => move.Target.Digest is not null))
        {
            LockedPlace[] own = [.. move.Image.Entries.Where(entry => entry.FilePath == path)];
            ImageReference moved = With(move.Image.Reference, move.Target.Tag);
            LockEntry resolved = await ResolveAsync(moved, move, cancellation);
            foreach (LockedPlace place in own)
            {
                if (KeepsKey(place.Requested, moved, move))
                {
                    string? tag = place.Requested.Tag == move.Target.Tag || (place.Entry.Tag is null && move.Target.Step is null)
                        ? resolved.Tag
                        : resolved.Tag ?? move.Target.Tag;
                    entries[place.Requested.NormalForm] = resolved with { Tag = tag, OtherFields = place.Entry.OtherFields };
                    continue;
                }

                if (isWhole)
                {
                    entries.Remove(place.Requested.NormalForm);
                }

                entries[moved.NormalForm] = resolved with { OtherFields = place.Entry.OtherFields };
            }

            // The entry of the old reference stays for another image.
            if (own.Length == 0 && move.Image.Places.Any(place => place.LockFile == path && locked.Match(place.Reference) is not null))
            {
                entries.TryAdd(moved.NormalForm, resolved);
            }
        }

        return locked.With(entries);
    }

    // A request without a version resolves to any tag; one with a version only to the tags within it.
    static bool KeepsKey(ImageReference requested, ImageReference moved, ImageMove move) =>
        requested.Tag is null || requested.Tag == moved.Tag || !NewerTags.IsVersion(requested.Tag) ||
        (requested.Tag != move.Image.Tag && PinCandidates.Within(requested.Tag, [move.Target.Tag]).Any());

    static ImageReference With(ImageReference reference, string tag) => reference.TryWithTag(tag, out ImageReference? tagged, out _) ? tagged : reference;

    async Task<LockEntry> ResolveAsync(ImageReference moved, ImageMove move, CancellationToken cancellation)
    {
        string? full = PinCandidates.IsShortened(move.Target.Tag)
            ? await new RepositoryTags(answers, move.Image.IsFloating).FindFullVersionAsync(moved, move.Target.Digest!, cancellation)
            : null;
        return new(full, move.Target.Digest, move.Target.MediaType);
    }
}
