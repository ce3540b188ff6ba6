using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.CodeFixes.Edits;

/// <summary>Applies edits to a solution, code and additional files alike.</summary>
static class SolutionEdit
{
    /// <summary>
    /// Returns the solution with all edits. A file that several projects share is changed in each of them;
    /// of two edits at the same position, only the first is applied.
    /// </summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<FileEdit> edits, CancellationToken cancellation)
    {
        foreach (var file in Compatible(edits).GroupBy(edit => edit.FilePath, StringComparer.Ordinal))
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
                    .Where(edit => edit.Edit.Range.End <= text.Length)
                    .Select(edit => new TextChange(new TextSpan(edit.Edit.Range.Start, edit.Edit.Range.Length), edit.Edit.NewText)));
                solution = document is Document
                    ? solution.WithDocumentText(id, changed, PreservationMode.PreserveIdentity)
                    : solution.WithAdditionalDocumentText(id, changed, PreservationMode.PreserveIdentity);
            }
        }

        return solution;
    }

    /// <summary>Returns the edits that can be applied together, ordered by file and position: of two at the same position, the first.</summary>
    public static IReadOnlyList<TEdit> Compatible<TEdit>(IEnumerable<TEdit> edits)
        where TEdit : FileEdit
    {
        var compatible = new List<TEdit>();
        foreach (TEdit edit in edits
            .OrderBy(edit => edit.FilePath, StringComparer.Ordinal)
            .ThenBy(edit => edit.Edit.Range.Start)
            .ThenBy(edit => edit.Edit.Range.Length))
        {
            if (compatible.Count == 0 || !CollidesWith(compatible[compatible.Count - 1], edit))
            {
                compatible.Add(edit);
            }
        }

        return compatible;
    }

    static bool CollidesWith(FileEdit last, FileEdit next) =>
        last.FilePath == next.FilePath &&
        (next.Edit.Range.Start < last.Edit.Range.End || next.Edit.Range.Start == last.Edit.Range.Start);
}
