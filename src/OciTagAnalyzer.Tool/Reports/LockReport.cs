using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>What <c>ocitag lock</c> did: each image that is new or changed, each that is not as locked, then a summary.</summary>
/// <param name="run">What the registries said.</param>
/// <param name="plan">What was to be done.</param>
/// <param name="file">The lock file as it was.</param>
/// <param name="pruned">The keys that were removed from it.</param>
/// <param name="requests">How many requests it took.</param>
/// <param name="folder">The folder that paths are relative to.</param>
sealed class LockReport(LockRun run, LockPlan plan, LockFile file, IReadOnlySet<string> pruned, int requests, string folder)
{
    const int MostNames = 3;

    /// <summary>Prints it, the images as a table on a terminal and as lines elsewhere.</summary>
    public void Print(Printer printer)
    {
        LockedImage[] changed = [.. run.Images.Where(image => image.IsChanged)];
        if (printer.IsTerminal && changed.Length > 0)
        {
            printer.Print(TableOf(changed));
        }
        else
        {
            foreach (LockedImage image in changed)
            {
                string before = image.Before is { } entry ? Pin(entry) + " -> " : "";
                printer.PrintLine($"{image.Asked.FamiliarForm}: {before}{Pin(image.After!)}");
            }
        }

        foreach (string key in pruned.Order(StringComparer.Ordinal))
        {
            printer.PrintLine($"{key}: removed, since nothing uses it");
        }

        foreach (UsedImage image in plan.Lagging)
        {
            string path = Path.GetRelativePath(folder, image.FilePath);
            printer.PrintLine($"{path}: '{image.Reference.FamiliarForm}' is not what the lock file pins it to; `ocitag fix` mends that");
        }

        int added = changed.Count(image => image.Before is null);
        int failed = run.Images.Count(image => image.Failure is not null);
        int same = run.Lock.Images.Count - changed.Length;
        int pending = run.Images.Count(image => image.TagFailure is not null);
        int open = plan.Wanted.Count - run.Images.Count;
        string removed = pruned.Count == 0 ? "" : $"{pruned.Count} removed, ";
        string rest = (pending == 0 ? "" : $", {pending} without a known tag") + (open == 0 ? "" : $", {open} not resolved");
        string written = Path.GetRelativePath(folder, file.FilePath);
        printer.PrintLine(
            $"{written}: {added} new, {changed.Length - added} changed, {removed}{same} as before, {failed} failed{rest} ({requests} requests)");
    }

    /// <summary>The images whose digest is known and whose tag is not, each with the cause.</summary>
    public IEnumerable<string> Warnings => run.Images
        .Where(image => image.TagFailure is not null)
        .Select(image => image.After?.Tag is null
            ? $"'{image.Asked.FamiliarForm}' is locked by its digest alone: its tag cannot be determined, since {image.TagFailure!.Reason}; " +
                "the next `ocitag lock` looks for it again"
            : $"'{image.Asked.FamiliarForm}' is not updated: the new tag cannot be determined, since {image.TagFailure!.Reason}; run the update again later");

    /// <summary>Why images are not locked, or the lock file is not written; those of a registry that was given up are one problem.</summary>
    public IEnumerable<string> Problems(string? unwritten)
    {
        ILookup<bool, LockedImage> failed = run.Images.Where(image => image.Failure is not null).ToLookup(image => image.Failure!.IsGivenUp);
        return failed[false]
            .Select(image => $"'{image.Asked.FamiliarForm}' is not locked: {image.Failure!.Reason}")
            .Concat(failed[true].GroupBy(image => image.Failure!.Reason).Select(Skipped))
            .Concat(unwritten is null ? [] : [unwritten]);
    }

    static string Skipped(IGrouping<string, LockedImage> images)
    {
        string[] names = [.. images.Select(image => $"'{image.Asked.FamiliarForm}'")];
        string rest = names.Length > MostNames ? $" and {names.Length - MostNames} more" : "";
        return $"{string.Join(", ", names.Take(MostNames))}{rest} {(names.Length == 1 ? "is" : "are")} not locked: {images.Key}";
    }

    static Table TableOf(IEnumerable<LockedImage> changed)
    {
        Table table = new Table().RoundedBorder().AddColumns("image", "before", "now");
        foreach (LockedImage image in changed)
        {
            var before = new Text(image.Before is { } entry ? Pin(entry) : "new");
            table.AddRow(new Text(image.Asked.FamiliarForm), before, new Text(Pin(image.After!), Color.Green));
        }

        return table;
    }

    static string Pin(LockEntry entry) => string.Join('@', new[] { entry.Tag, entry.Digest is { } digest ? ShortDigest.Of(digest) : null }.OfType<string>());
}
