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
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<PinOffer> pins, CancellationToken cancellation)
    {
        foreach (var file in Compatible(pins).GroupBy(pin => pin.FilePath, StringComparer.Ordinal))
        {
            foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(file.Key))
            {
                TextDocument? document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id);
                if (document is null)
                {
                    continue;
                }

                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                SourceText changed = text.WithChanges(file
                    .Where(pin => pin.Edit.Range.End <= text.Length)
                    .Select(pin => new TextChange(new TextSpan(pin.Edit.Range.Start, pin.Edit.Range.Length), pin.Edit.NewText)));
                solution = document is Document
                    ? solution.WithDocumentText(id, changed, PreservationMode.PreserveIdentity)
                    : solution.WithAdditionalDocumentText(id, changed, PreservationMode.PreserveIdentity);
            }
        }

        return solution;
    }

    /// <summary>The pins that can be written together, by file and place: of two for one place the first.</summary>
    public static IReadOnlyList<PinOffer> Compatible(IEnumerable<PinOffer> pins)
    {
        var compatible = new List<PinOffer>();
        foreach (PinOffer pin in pins
            .OrderBy(pin => pin.FilePath, StringComparer.Ordinal)
            .ThenBy(pin => pin.Edit.Range.Start)
            .ThenBy(pin => pin.Edit.Range.Length))
        {
            if (compatible.Count == 0 || !CollidesWith(compatible[compatible.Count - 1], pin))
            {
                compatible.Add(pin);
            }
        }

        return compatible;
    }

    static bool CollidesWith(PinOffer last, PinOffer next) =>
        last.FilePath == next.FilePath &&
        (next.Edit.Range.Start < last.Edit.Range.End || next.Edit.Range.Start == last.Edit.Range.Start);
}
