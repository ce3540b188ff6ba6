using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// The analyses of a solution and of its edited versions. Each project is analyzed once, and again only if it has changed, or a project whose code it uses.
/// Not thread-safe.
/// </summary>
/// <param name="withImages">True to discover all images too, in the same run.</param>
sealed class SolutionAnalyses(bool withImages)
{
    readonly Dictionary<ProjectId, ProjectAnalysis> known = [];
    Solution? analyzed;

    /// <summary>The number of analyses so far.</summary>
    public int Count { get; private set; }

    /// <summary>The analyses of all loaded projects.</summary>
    public async Task<IReadOnlyList<(Project Project, ProjectAnalysis Analysis)>> OfAllAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var all = new List<(Project, ProjectAnalysis)>();
        foreach (Project project in loaded.Projects)
        {
            all.Add((project, await OfAsync(project, cancellation)));
        }

        return all;
    }

    /// <summary>The analysis of <paramref name="project"/>.</summary>
    public async Task<ProjectAnalysis> OfAsync(Project project, CancellationToken cancellation)
    {
        Forget(project.Solution);
        if (!known.TryGetValue(project.Id, out ProjectAnalysis? analysis))
        {
            known.Add(project.Id, analysis = await ProjectAnalysis.OfAsync(project, withImages, cancellation));
            Count++;
        }

        return analysis;
    }

    /// <summary>The images of <paramref name="project"/>.</summary>
    public async Task<ProjectImages> ImagesOfAsync(Project project, CancellationToken cancellation) => withImages
        ? (await OfAsync(project, cancellation)).Images!
        : await ProjectImages.OfAsync(project, cancellation);

    // Removes the analyses of projects that differ between the last solution and this one.
    void Forget(Solution solution)
    {
        if (analyzed is not null && analyzed != solution)
        {
            foreach (ProjectChanges changes in solution.GetChanges(analyzed).GetProjectChanges())
            {
                known.Remove(changes.ProjectId);
                if (changes.GetChangedDocuments().Any())
                {
                    solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(changes.ProjectId).ToList()
                        .ForEach(dependent => known.Remove(dependent));
                }
            }
        }

        analyzed = solution;
    }
}
