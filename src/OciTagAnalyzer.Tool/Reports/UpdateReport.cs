using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Updating;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Prints an update: a line for each place that changes and each image that stays, then a summary.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="run">The update.</param>
/// <param name="requests">How many requests were sent.</param>
sealed class UpdateReport(string currentFolder, UpdateRun run, int requests)
{
    /// <summary>The changes to all files as a patch, in the format of <c>git apply</c>.</summary>
    public async Task<string> PatchAsync(Solution before, CancellationToken cancellation)
    {
        var parts = new List<string>();
        foreach (string file in run.ChangedFiles)
        {
            DocumentId id = before.GetDocumentIdsWithFilePath(file)[0];
            parts.Add(UnifiedDiff.Of(Relative(file), await TextOfAsync(before, id, cancellation), await TextOfAsync(run.After, id, cancellation)));
        }

        parts.AddRange(run.LockFiles.Select(file => UnifiedDiff.Of(Relative(file.Before.FilePath), file.Before.Content, file.After.Content!)));
        return string.Concat(parts);
    }

    /// <summary>Prints the lines and the summary.</summary>
    /// <param name="printer">Prints the lines.</param>
    /// <param name="note">Text to append to the summary.</param>
    public void Print(Printer printer, string note)
    {
        foreach (ImageMove move in run.Plan.Moves)
        {
            string after = NewForm(move);
            string step = StepOf(move);
            foreach (ImagePlace place in move.Image.Places.Where(place => IsChanged(place, move)))
            {
                printer.PrintLine($"{PlaceOf(place)}: '{Shown(place.Reference)}' -> '[green]{AfterOf(place, move)}[/]' ({step})");
            }

            foreach (LockedPlace entry in move.Image.Entries)
            {
                printer.PrintLine($"{Relative(entry.FilePath)}: '{Shown(move.Image.Reference)}' -> '[green]{after}[/]' ({step})");
            }
        }

        foreach (KeptImage kept in run.Plan.Kept)
        {
            printer.PrintLine($"'{Shown(kept.Image.Reference)}' is not moved to '{kept.Target.Tag}': {kept.Reason}");
            foreach (ImageObstacle obstacle in kept.Obstacles)
            {
                string other = obstacle.OtherUse is { } use ? $": see {new FindingLine(currentFolder).PlaceOf(use)}" : "";
                printer.PrintLine($"  {PlaceOf(obstacle.Place)}{other}");
            }
        }

        foreach (ImageOffer offer in run.Offers.Where(offer => offer is { Postponement: not null, Targets.Count: 0 }))
        {
            printer.PrintLine($"'{Shown(offer.Image.Reference)}' has a newer image, which is not taken yet: {offer.Postponement!.Reason}");
        }

        foreach (ImageOffer offer in run.Offers.Where(offer => offer.ReasonToHold is not null))
        {
            string reason = offer.ReasonToHold!.Length > 0 ? ": " + offer.ReasonToHold : "";
            printer.PrintLine($"'{Shown(offer.Image.Reference)}' is held by oci_tag.update_held{reason}");
        }

        int places = run.Plan.Moves.Sum(move => move.Image.Places.Count(place => IsChanged(place, move)) + move.Image.Entries.Count);
        int held = run.Offers.Count(offer => offer.ReasonToHold is not null);
        int failed = run.Offers.Count(offer => offer.Failure is not null);
        int fresh = run.Offers.Count - run.Plan.Moves.Count - run.Plan.Kept.Count - held - failed;
        string others = $"{run.Plan.Kept.Count} kept back, {held} held, {fresh} up to date, {failed} failed";
        printer.PrintLine($"{run.Plan.Moves.Count} updated at {places} places, {others} ({requests} requests){note}");
    }

    /// <summary>Why images are not updated, a sentence each.</summary>
    public IEnumerable<string> Problems => RegistryProblems.Of(
        run.Offers.Where(offer => offer.Failure is not null).Select(offer => (offer.Image.Reference, offer.Failure!)), "updated");

    /// <summary>How far an image moves: <c>minor</c>; <c>digest</c> if only its digest changes.</summary>
    public static string StepOf(ImageMove move) => move.Target.Step?.ToString().ToLowerInvariant() ?? "digest";

    /// <summary>The new image, with a shortened digest if it has one.</summary>
    public static string NewForm(ImageMove move) =>
        move.NewName + (move.Target.Digest is { } digest && move.Image.HasDigest ? "@" + ShortDigest.Of(digest) : "");

    static bool IsChanged(ImagePlace place, ImageMove move) =>
        place.Reference.Digest is { } digest ? digest != move.Target.Digest || IsTagChanged(place, move) : IsTagChanged(place, move);

    static bool IsTagChanged(ImagePlace place, ImageMove move) => place.Reference.Tag is { } tag && tag != move.Target.Tag;

    static string AfterOf(ImagePlace place, ImageMove move) => place.Reference.FamiliarName
        + (place.Reference.Tag is null ? "" : ":" + move.Target.Tag)
        + (place.Reference.Digest is null ? "" : "@" + ShortDigest.Of(move.Target.Digest!));

    static string Shown(ImageReference reference) => reference.FamiliarName
        + (reference.Tag is { } tag ? ":" + tag : "")
        + (reference.Digest is { } digest ? "@" + ShortDigest.Of(digest) : "");

    static Task<SourceText> TextOfAsync(Solution solution, DocumentId id, CancellationToken cancellation)
    {
        TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        return document.GetTextAsync(cancellation);
    }

    string PlaceOf(ImagePlace place) => $"{Relative(place.FilePath)}({place.Line},{place.Column})";

    string Relative(string path) => Path.GetRelativePath(currentFolder, path).Replace('\\', '/');
}
