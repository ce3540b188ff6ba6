using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Finds the projects that are needed to read a single file.</summary>
static class NearestProjects
{
    /// <summary>
    /// The full paths of the projects in the nearest folder with one, at or above the file. C# needs its project, and so do settings, since the code
    /// determines which of them are images. Other files need none.
    /// </summary>
    public static IEnumerable<string> Of(string file)
    {
        if (!Entry.IsCodeFile(file) && !DocumentKind.Of(file).IsSettings)
        {
            return [];
        }

        for (string? folder = Path.GetDirectoryName(file); folder is not null; folder = GitRepository.IsRoot(folder) ? null : Path.GetDirectoryName(folder))
        {
            // The folder of a new file may not exist yet.
            IEnumerable<string> files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
            string[] projects = [.. files.Where(Entry.IsProjectFile).Order(StringComparer.Ordinal)];
            if (projects.Length > 0)
            {
                return projects;
            }
        }

        return [];
    }
}
