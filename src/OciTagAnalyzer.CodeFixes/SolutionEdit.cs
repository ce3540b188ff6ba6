using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.CodeFixes.Pins;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>Applies pins to a solution, code and additional files alike.</summary>
static class SolutionEdit
{
    /// <summary>
    /// The solution with every pin written. A file that several projects share is changed in each of them;
    /// of two pins for one place the first counts.
    /// </summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<PinOffer> pins, CancellationToken cancellation)
    {
        foreach (var file in pins.GroupBy(pin => pin.FilePath, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(file.Key))
            {
                TextDocument? document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id);
                if (document is null)
                {
                    continue;
                }

                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                SourceText changed = text.WithChanges(ChangesOf(file, text.Length));
                solution = document is Document
                    ? solution.WithDocumentText(id, changed, PreservationMode.PreserveIdentity)
                    : solution.WithAdditionalDocumentText(id, changed, PreservationMode.PreserveIdentity);
            }
        }

        return solution;
    }

    static List<TextChange> ChangesOf(IEnumerable<PinOffer> pins, int length)
    {
        var changes = new List<TextChange>();
        foreach (PinOffer pin in pins.OrderBy(pin => pin.Edit.Range.Start).ThenBy(pin => pin.Edit.Range.Length))
        {
            bool isFree = changes.Count == 0 || changes[changes.Count - 1] is { Span: var last } &&
                pin.Edit.Range.Start >= last.End && pin.Edit.Range.Start > last.Start;
            if (isFree && pin.Edit.Range.End <= length)
            {
                changes.Add(new(new TextSpan(pin.Edit.Range.Start, pin.Edit.Range.Length), pin.Edit.NewText));
            }
        }

        return changes;
    }
}
