using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Removes documents that are pipes, sockets or devices, which a wildcard may include: reading one may never return.</summary>
static class SpecialDocuments
{
    /// <summary>Returns the solution without these documents, and adds a note for each.</summary>
    public static Solution RemoveFrom(Solution solution, LoadState state)
    {
        foreach (Project project in solution.Projects)
        {
            foreach (TextDocument document in project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments))
            {
                if (document.FilePath is { } path && SpecialFile.Is(path))
                {
                    solution = Remove(solution, document);
                    state.AddSpecial(path);
                }
            }
        }

        return solution;
    }

    /// <summary>The full paths of the documents of <paramref name="project"/>.</summary>
    public static IEnumerable<string> FilesOf(Project project) =>
        project.Documents.Concat(project.AdditionalDocuments).Select(document => document.FilePath).OfType<string>();

    static Solution Remove(Solution solution, TextDocument document) => document switch
    {
        Document => solution.RemoveDocument(document.Id),
        AnalyzerConfigDocument => solution.RemoveAnalyzerConfigDocument(document.Id),
        _ => solution.RemoveAdditionalDocument(document.Id),
    };
}
