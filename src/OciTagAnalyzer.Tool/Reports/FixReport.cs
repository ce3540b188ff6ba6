using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Pins;
using OciTagAnalyzer.Tool.Terminal;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Prints the result of <c>ocitag fix</c>, a line for each pin and finding.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="output">Prints the lines.</param>
sealed class FixReport(string currentFolder, Printer output)
{
    readonly FindingLine line = new(currentFolder);

    /// <summary>Prints the changes to each file as a patch.</summary>
    public async Task PrintDiffAsync(Solution before, PinRun run, CancellationToken cancellation)
    {
        foreach (string file in run.ChangedFiles.Order(StringComparer.Ordinal))
        {
            DocumentId id = before.GetDocumentIdsWithFilePath(file)[0];
            string path = Path.GetRelativePath(currentFolder, file).Replace('\\', '/');
            output.PrintDocument(UnifiedDiff.Of(path, await TextOfAsync(before, id, cancellation), await TextOfAsync(run.Solution, id, cancellation)));
        }
    }

    /// <summary>Prints a line for each pin, a line for each finding that is left, and the summary.</summary>
    /// <param name="run">The run.</param>
    /// <param name="note">Text to append to the summary.</param>
    public void Print(PinRun run, string note)
    {
        foreach (PinChoice pinned in run.Pinned)
        {
            output.PrintLine($"{line.PlaceOf(pinned.Finding)}: '{pinned.Offer!.Asked}' -> '[green]{pinned.Offer.Pinned}[/]' ({pinned.Offer.Origin})");
        }

        foreach (PinChoice left in run.Left)
        {
            output.PrintLine($"{line.Of(left.Finding)}{ReasonOf(left)}");
        }

        output.PrintLine($"{run.Pinned.Count} pinned, {run.Left.Count} left{note}");
    }

    static async Task<string> TextOfAsync(Solution solution, DocumentId id, CancellationToken cancellation)
    {
        TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        SourceText text = await document.GetTextAsync(cancellation);

        // A byte order mark is not part of the text, but part of the first line that a patch compares.
        string mark = text.Encoding?.Preamble.IsEmpty == false ? "\uFEFF" : "";
        return mark + text;
    }

    static string ReasonOf(PinChoice left) => left switch
    {
        { Finding.Id: not (MissingTag.Id or FloatingTag.Id or LockMismatch.Id) } => "",
        { Knowledge: PinKnowledge.Unknown } => " (no pin is known; run `ocitag lock`)",
        { Knowledge: PinKnowledge.NoRoom } => " (a pin is known, but cannot be written here)",
        _ => "",
    };
}
