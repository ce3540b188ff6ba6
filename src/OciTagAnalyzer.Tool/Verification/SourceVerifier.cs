using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Compares the images in the sources with a lock file.</summary>
static class SourceVerifier
{
    /// <summary>A verdict for each image of each file, except for tags that are placeholders, which are not locked.</summary>
    /// <param name="used">The images.</param>
    /// <param name="locked">The content of the lock file.</param>
    /// <param name="shown">Formats the path of a file.</param>
    public static IEnumerable<Verdict> Verify(IEnumerable<UsedImage> used, ImageLock locked, Func<string, string> shown) => used
        .Select(image => (Subject: $"{shown(image.FilePath)}: '{image.Reference.FamiliarForm}'", image.Reference))
        .Where(image => locked.Match(image.Reference) is not null || !PlaceholderTag.IsIn(image.Reference))
        .DistinctBy(image => image.Subject)
        .Select(image => locked.Match(image.Reference) switch
        {
            null => Verdict.Changed(image.Subject, "has no entry in the lock file; run `ocitag lock`"),
            { IsAsLocked: false } match => Verdict.Changed(
                image.Subject, $"differs from the pin of '{match.Requested.FamiliarForm}' in the lock file; run `ocitag fix`"),
            _ => Verdict.Verified(image.Subject),
        });
}
