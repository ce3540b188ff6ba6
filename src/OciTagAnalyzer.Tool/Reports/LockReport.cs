using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>What <c>ocitag lock</c> did: a line for each image that is new, changed, or not as locked, then a summary.</summary>
static class LockReport
{
    /// <summary>The lines, with paths relative to <paramref name="folder"/>.</summary>
    public static string Of(LockRun run, LockPlan plan, LockFile file, int requests, string folder)
    {
        var text = new StringBuilder();
        foreach (LockedImage image in run.Images.Where(image => image.IsChanged))
        {
            string before = image.Before is { } entry ? Pin(entry) + " -> " : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{image.Asked.FamiliarForm}: {before}{Pin(image.After!)}");
        }

        foreach (UsedImage image in plan.Lagging)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, image.FilePath)}: '{image.Reference.FamiliarForm}' is not what the lock file pins it to; `ocitag fix` mends that");
        }

        int added = run.Images.Count(image => image is { IsChanged: true, Before: null });
        int changed = run.Images.Count(image => image is { IsChanged: true, Before: not null });
        int failed = run.Images.Count(image => image.Failure is not null);
        int same = run.Lock.Images.Count - added - changed;
        string summary = $"{added} new, {changed} changed, {same} as before, {failed} failed ({requests} requests)";
        return text.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, file.FilePath)}: {summary}").ToString();
    }

    /// <summary>Why images are not locked, or the lock file is not written.</summary>
    public static IEnumerable<string> Problems(LockRun run, string? unwritten) => run.Images
        .Where(image => image.Failure is not null)
        .Select(image => $"'{image.Asked.FamiliarForm}' is not locked: {image.Failure!.Reason}")
        .Concat(unwritten is null ? [] : [unwritten]);

    static string Pin(LockEntry entry) => string.Join('@', new[] { entry.Tag, entry.Digest is { } digest ? ShortDigest.Of(digest) : null }.OfType<string>());
}
