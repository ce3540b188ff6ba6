using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>The images of the projects that use the same lock file.</summary>
/// <param name="LockFile">The full path of the lock file, which need not exist yet.</param>
/// <param name="Projects">The images of each project.</param>
sealed record SolutionImages(string LockFile, IReadOnlyList<ProjectImages> Projects)
{
    /// <summary>The images that need an entry.</summary>
    public IReadOnlyList<UsedImage> Images { get; } = [.. Projects.SelectMany(project => project.Images)];

    /// <summary>Why images may be missing, a sentence for each project.</summary>
    public IEnumerable<string> Gaps => Projects.Select(project => project.Gap).OfType<string>();

    /// <summary>Discovers the images for each lock file; projects without one use a new one.</summary>
    public static Task<IReadOnlyList<SolutionImages>> OfAsync(LoadedSolution loaded, CancellationToken cancellation) =>
        OfAsync(loaded, project => ProjectImages.OfAsync(project, cancellation));

    /// <summary>Returns the images for each lock file; projects without one use a new one.</summary>
    /// <param name="loaded">The projects.</param>
    /// <param name="imagesOf">Returns the images of a project.</param>
    public static async Task<IReadOnlyList<SolutionImages>> OfAsync(LoadedSolution loaded, Func<Project, Task<ProjectImages>> imagesOf)
    {
        var byLockFile = new SortedDictionary<string, List<ProjectImages>>(StringComparer.Ordinal);
        var lockFiles = new LockFilePaths(loaded);
        foreach (Project project in loaded.Projects)
        {
            string lockFile = lockFiles.Of(project);
            if (!byLockFile.TryGetValue(lockFile, out List<ProjectImages>? images))
            {
                byLockFile.Add(lockFile, images = []);
            }

            ProjectImages found = await imagesOf(project);
            images.Add(found with { Uses = [.. found.Uses.Where(use => loaded.Entry.Covers(use.Location.GetLineSpan().Path))] });
        }

        return [.. byLockFile.Select(group => new SolutionImages(group.Key, group.Value))];
    }
}
