using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Pins;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Prints the pins, a line for each pin and finding.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="output">Prints the lines.</param>
sealed class FixReport(string currentFolder, Printer output)
{
    readonly FindingLine line = new(currentFolder);

    /// <summary>Why registries have no pin for an image; null if no registry was asked.</summary>
    public LockFailures? Failures { get; init; }

    /// <summary>Prints the changes to each file as a patch.</summary>
    public async Task PrintDiffAsync(Solution before, PinRun run, CancellationToken cancellation)
    {
        foreach (string file in run.ChangedFiles.Order(StringComparer.Ordinal))
        {
            DocumentId id = before.GetDocumentIdsWithFilePath(file)[0];
            PrintDiff(file, await TextOfAsync(before, id, cancellation), await TextOfAsync(run.Solution, id, cancellation));
        }
    }

    /// <summary>Prints the changes to a lock file as a patch.</summary>
    public void PrintDiff(LockFile before, LockFile after)
    {
        if (after.Content is { } text)
        {
            PrintDiff(after.FilePath, before.Content, text);
        }
    }

    /// <summary>Prints the changes to the file at <paramref name="path"/> as a patch.</summary>
    public void PrintDiff(string path, SourceText? before, SourceText after) =>
        output.PrintDocument(UnifiedDiff.Of(Path.GetRelativePath(currentFolder, path).Replace('\\', '/'), before, after));

    /// <summary>Prints a line for each pin, a line for each finding that is left, and the summary.</summary>
    /// <param name="run">The run.</param>
    /// <param name="note">Text to append to the summary.</param>
    public void Print(PinRun run, string note)
    {
        foreach (PinChoice pinned in run.Pinned)
        {
            string place = line.PlaceOf(CheckFinding.Of(pinned.Finding));
            output.PrintLine($"{place}: '{pinned.Offer!.Image}' -> '[green]{pinned.Offer.Pinned}[/]' ({pinned.Offer.Origin})");
        }

        foreach (PinChoice left in run.Left)
        {
            output.PrintLine($"{line.Of(CheckFinding.Of(left.Finding))}{ReasonOf(left)}");
        }

        output.PrintLine($"{run.Pinned.Count} pinned, {run.Left.Count} left{note}");
        if (Failures is null && UnlockedImages(run) is > 0 and int unlocked)
        {
            output.PrintLine($"{unlocked} {(unlocked == 1 ? "image has" : "images have")} no pin yet: run `ocitag lock`");
        }

        if (Failures is { AbsentCount: > 0 and int absent })
        {
            string images = absent == 1 ? "1 image is not in its registry" : $"{absent} images are not in their registries";
            output.PrintLine($"{images}: log in, correct the names, or add names that are never pulled to oci_tag.ignored_images in .editorconfig");
        }
    }

    static Task<SourceText> TextOfAsync(Solution solution, DocumentId id, CancellationToken cancellation)
    {
        TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        return document.GetTextAsync(cancellation);
    }

    // Images with an unknown part cannot be locked.
    static int UnlockedImages(PinRun run) => run.Left
        .Where(left => left.Knowledge == PinKnowledge.Unknown && FixableRules.MayTake(left.Finding, PinSources.LockFile))
        .Select(left => left.Finding.Properties.GetValueOrDefault(DiagnosticProperties.Image))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Count();

    string ReasonOf(PinChoice left) => left switch
    {
        { Finding.Id: not (MissingTag.Id or FloatingTag.Id or LockMismatch.Id) } => "",
        { Knowledge: PinKnowledge.Unknown } => Failures?.ReasonFor(left.Finding) is { } reason ? $" (not locked: {reason})" : " (no pin is known)",
        { Obstacle: { } obstacle } => $" (a pin is known, but {obstacle.Reason}: see {line.PlaceOf(obstacle.Place)})",
        { Knowledge: PinKnowledge.NoRoom } => " (a pin is known, but cannot be written here)",
        _ => "",
    };
}
