using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Writes what changed between two solutions. The workspace's own way would encode each file anew and
/// in place; this one keeps each byte that no edit touches, or does not write.
/// </summary>
static class ChangedFiles
{
    /// <summary>Writes each of <paramref name="files"/> once, however many projects hold it; those that could not be written come back.</summary>
    public static async Task<IReadOnlyList<FileProblem>> WriteAsync(
        LoadedSolution loaded, Solution after, IEnumerable<string> files, CancellationToken cancellation)
    {
        Solution before = loaded.Solution;
        var folder = WritableFolder.For(loaded.Entry);
        var problems = new List<FileProblem>();
        foreach (string file in files)
        {
            DocumentId id = before.GetDocumentIdsWithFilePath(file)[0];
            SourceText old = await TextOfAsync(before, id, cancellation);
            SourceText changed = await TextOfAsync(after, id, cancellation);
            if ((folder.WhyNot(file) ?? TextFile.TryReplace(file, old, changed)) is { } reason)
            {
                problems.Add(new(file, reason));
            }
        }

        return problems;
    }

    static Task<SourceText> TextOfAsync(Solution solution, DocumentId id, CancellationToken cancellation)
    {
        TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        return document.GetTextAsync(cancellation);
    }
}
