using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Prints the result of locking images: each image that is new or changed, each that differs from its pin, then a summary.</summary>
/// <param name="run">The resolved images.</param>
/// <param name="plan">The planned images.</param>
/// <param name="file">The lock file before the run.</param>
/// <param name="pruned">The keys that were removed.</param>
/// <param name="requests">How many requests were sent.</param>
/// <param name="folder">The folder that paths are relative to.</param>
sealed class LockReport(LockRun run, LockPlan plan, LockFile file, IReadOnlySet<string> pruned, int requests, string folder)
{
    const int MaxNames = 3;

    /// <summary>Prints the report: a table on a terminal, lines elsewhere.</summary>
    /// <param name="printer">Prints the lines.</param>
    /// <param name="note">Text to append to the summary.</param>
    public void Print(Printer printer, string note)
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
                printer.PrintLine($"{image.Requested.FamiliarForm}: {before}{Pin(image.After!)}");
            }
        }

        foreach (string key in pruned.Order(StringComparer.Ordinal))
        {
            printer.PrintLine($"{key}: removed, since nothing uses it");
        }

        foreach (LockedImage image in run.Images.Where(image => image is { Postponement.Until: not null, IsMissing: false }))
        {
            string reason = image.Postponement!.Reason;
            printer.PrintLine(
                $"{image.Requested.FamiliarForm}: stays at {Pin(image.Before!)}; the image that the registry has now is not taken, since {reason}");
        }

        if (file.Conflict is { } conflict)
        {
            string again = conflict.Different.Count == 0 ? "" : $", and {conflict.Different.Count} that differ are resolved again";
            printer.PrintLine($"{Path.GetRelativePath(folder, file.FilePath)}: the merge conflict is resolved: the entries of both sides are kept{again}");
        }

        foreach (UsedImage image in plan.Outdated)
        {
            string path = Path.GetRelativePath(folder, image.FilePath);
            printer.PrintLine($"{path}: '{image.Reference.FamiliarForm}' differs from its pin in the lock file; run `ocitag fix`");
        }

        if (plan.Placeholders.Count > 0)
        {
            string one = plan.Placeholders.Count == 1 ? "is not locked: its tag is a placeholder" : "are not locked: their tags are placeholders";
            printer.PrintLine($"{NamesOf(plan.Placeholders)} {one}");
        }

        int added = changed.Count(image => image.Before is null);
        int failed = run.Images.Count(image => image.Failure is not null);
        int same = run.Lock.Images.Count - changed.Length;
        int pending = run.Images.Count(image => image.TagFailure is not null);
        int open = plan.Images.Count - run.Images.Count;
        string removed = pruned.Count == 0 ? "" : $"{pruned.Count} removed, ";
        int postponed = run.Images.Count(image => image.Postponement is not null);
        string rest = (pending == 0 ? "" : $", {pending} without a known tag") + (postponed == 0 ? "" : $", {postponed} not old enough")
            + (open == 0 ? "" : $", {open} not resolved");
        string sent = requests == 1 ? "1 request" : $"{requests} requests";
        string written = Path.GetRelativePath(folder, file.FilePath);
        printer.PrintLine(
            $"{written}: {added} new, {changed.Length - added} changed, {removed}{same} unchanged, {failed} failed{rest} ({sent}){note}");
    }

    /// <summary>The images whose tag could not be determined, or that are not old enough and have no entry, each with the reason.</summary>
    public IEnumerable<string> Warnings => run.Images
        .Where(image => image.Postponement is not null && (image.IsMissing || image.Postponement.Until is null))
        .Select(image => $"'{image.Requested.FamiliarForm}' is not {(image.IsMissing ? "locked" : "updated")}: {image.Postponement!.Reason}; "
            + "`ocitag lock` without --min-age takes it")
        .Concat(TagWarnings);

    IEnumerable<string> TagWarnings => run.Images
        .Where(image => image.TagFailure is not null)
        .Select(image => image.After?.Tag is null
            ? $"'{image.Requested.FamiliarForm}' is locked by its digest only: its tag cannot be determined, since {image.TagFailure!.Reason}; " +
                "the next `ocitag lock` looks for it again"
            : $"'{image.Requested.FamiliarForm}' is not updated: the new tag cannot be determined, since {image.TagFailure!.Reason}; " +
                "run the update again later");

    /// <summary>Why images are not locked, or the lock file is not written. Images of a registry that got no further requests are one problem.</summary>
    public IEnumerable<string> Problems(string? unwritten)
    {
        ILookup<bool, LockedImage> failed = run.Images.Where(image => image.Failure is not null).ToLookup(image => image.Failure!.IsGivenUp);
        return failed[false]
            .Select(image => $"'{image.Requested.FamiliarForm}' is not locked: {image.Failure!.Reason}")
            .Concat(failed[true].GroupBy(image => image.Failure!.Reason).Select(Skipped))
            .Concat(unwritten is null ? [] : [unwritten]);
    }

    static string Skipped(IGrouping<string, LockedImage> images)
    {
        ImageReference[] all = [.. images.Select(image => image.Requested)];
        return $"{NamesOf(all)} {(all.Length == 1 ? "is" : "are")} not locked: {images.Key}";
    }

    static string NamesOf(IReadOnlyCollection<ImageReference> images)
    {
        string rest = images.Count > MaxNames ? $" and {images.Count - MaxNames} more" : "";
        return string.Join(", ", images.Take(MaxNames).Select(image => $"'{image.FamiliarForm}'")) + rest;
    }

    static Table TableOf(IEnumerable<LockedImage> changed)
    {
        Table table = new Table().RoundedBorder().AddColumns("image", "before", "now");
        foreach (LockedImage image in changed)
        {
            var before = new Text(image.Before is { } entry ? Pin(entry) : "new");
            table.AddRow(new Text(image.Requested.FamiliarForm), before, new Text(Pin(image.After!), Color.Green));
        }

        return table;
    }

    static string Pin(LockEntry entry) => string.Join('@', new[] { entry.Tag, entry.Digest is { } digest ? ShortDigest.Of(digest) : null }.OfType<string>());
}
