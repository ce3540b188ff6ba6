using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Compares the images that are used with a lock file, without asking anybody.</summary>
static class SourceVerifier
{
    /// <summary>A verdict for each image, each place of it once.</summary>
    /// <param name="used">The images.</param>
    /// <param name="locked">The lock.</param>
    /// <param name="shown">How a file's path is shown.</param>
    public static IEnumerable<Verdict> Verify(IEnumerable<UsedImage> used, ImageLock locked, Func<string, string> shown) => used
        .Select(image => (Subject: $"{shown(image.FilePath)}: '{image.Reference.FamiliarForm}'", image.Reference))
        .DistinctBy(image => image.Subject)
        .Select(image => locked.Match(image.Reference) switch
        {
            null => Verdict.Fails(image.Subject, "has no entry in the lock file; `ocitag lock` makes it"),
            { IsAsLocked: false } match => Verdict.Fails(
                image.Subject, $"is pinned to something else than '{match.Asked.FamiliarForm}' in the lock file; `ocitag fix` mends that"),
            _ => Verdict.Holds(image.Subject),
        });
}
