using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Writes the files that differ between two solutions. Unlike <see cref="Microsoft.CodeAnalysis.Workspace.TryApplyChanges(Solution)"/>, it
/// keeps the encoding of a file, and writes atomically.
/// </summary>
static class ChangedFiles
{
    /// <summary>Writes each of <paramref name="files"/> once, and returns those that could not be written.</summary>
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
            if ((folder.RefusalFor(file) ?? TextFile.TryReplace(file, old, changed)) is { } reason)
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
