using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Replaces the text of a file by that of the standard input, as an editor does with a file that is not saved.</summary>
static class GivenText
{
    /// <summary>Returns the solution with the text. A new C# file is added to the projects in the nearest folder with a project.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="file">The full path of the file, which need not exist.</param>
    /// <param name="text">The text.</param>
    /// <param name="projects">The projects to work on.</param>
    /// <param name="owners">The project files in the nearest folder with one.</param>
    public static Solution PutInto(Solution solution, string file, SourceText text, IReadOnlyList<ProjectId> projects, IEnumerable<string> owners)
    {
        solution = Replace(solution, file, text);
        if (Entry.IsCodeFile(file) && !File.Exists(file))
        {
            HashSet<string> files = [.. owners];
            foreach (ProjectId id in projects.Where(id => solution.GetProject(id)!.FilePath is { } path && files.Contains(path)))
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), text, filePath: file);
            }
        }

        return solution;
    }

    /// <summary>Returns the solution with another text of all documents of a file.</summary>
    public static Solution Replace(Solution solution, string file, SourceText text)
    {
        foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(file))
        {
            TextDocument? document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id);
            if (document?.TryGetText(out SourceText? known) == true && known.ContentEquals(text))
            {
                // Without a change, the project need not be analyzed again.
                continue;
            }

            solution = solution.GetDocument(id) is not null ? solution.WithDocumentText(id, text)
                : solution.GetAdditionalDocument(id) is not null ? solution.WithAdditionalDocumentText(id, text)
                : solution;
        }

        return solution;
    }
}
