using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>The images that some projects name, by the lock file that the projects go by.</summary>
/// <param name="LockFile">The full path of the lock file, which need not be there yet.</param>
/// <param name="Images">The images.</param>
/// <param name="Doubts">Why there may be others, a sentence for each project.</param>
sealed record SolutionImages(string LockFile, IReadOnlyList<UsedImage> Images, IReadOnlyList<string> Doubts)
{
    /// <summary>Gathers them, for each lock file; projects without one go by one in the opened folder.</summary>
    public static async Task<IReadOnlyList<SolutionImages>> OfAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var byLockFile = new SortedDictionary<string, List<ProjectImages>>(StringComparer.Ordinal);
        foreach (Project project in loaded.ProjectIds.Select(id => loaded.Solution.GetProject(id)!))
        {
            string lockFile = LockFileOf(project) ?? Path.Combine(loaded.Entry.Folder, DocumentName.LockFile);
            if (!byLockFile.TryGetValue(lockFile, out List<ProjectImages>? images))
            {
                byLockFile.Add(lockFile, images = []);
            }

            images.Add(await ProjectImages.OfAsync(project, cancellation));
        }

        return [.. byLockFile.Select(group => new SolutionImages(
            group.Key,
            [.. group.Value.SelectMany(project => project.Images).Where(image => loaded.Entry.Covers(image.FilePath))],
            [.. group.Value.Select(project => project.Doubt).OfType<string>()]))];
    }

    static string? LockFileOf(Project project) => project.AdditionalDocuments
        .Select(document => document.FilePath)
        .Where(path => path is not null && DocumentName.KindOf(path) == DocumentKind.LockFile)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();
}
