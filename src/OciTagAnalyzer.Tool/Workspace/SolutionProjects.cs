using Microsoft.VisualStudio.SolutionPersistence;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Reads the projects of a solution file.</summary>
static class SolutionProjects
{
    /// <summary>The full paths of the C# projects in <paramref name="solutionFile"/>.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string solutionFile, CancellationToken cancellation)
    {
        ISolutionSerializer serializer = SolutionSerializers.GetSerializerByMoniker(solutionFile)
            ?? throw new InvalidOperationException($"'{solutionFile}' is not a solution");
        SolutionModel solution = await serializer.OpenAsync(solutionFile, cancellation);
        return
        [
            .. solution.SolutionProjects
                .Select(project => Path.GetFullPath(project.FilePath.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(solutionFile)!))
                .Where(Entry.IsProjectFile),
        ];
    }
}
