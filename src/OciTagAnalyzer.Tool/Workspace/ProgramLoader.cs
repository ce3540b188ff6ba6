using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Opens file-based programs as additional projects of a workspace.</summary>
/// <param name="workspace">The workspace, with the projects that programs may reference.</param>
/// <param name="loader">Opens the referenced projects that are not in the workspace yet.</param>
sealed class ProgramLoader(MSBuildWorkspace workspace, ProjectLoader loader)
{
    readonly Dictionary<string, string> unopened = new(StringComparer.Ordinal);
    readonly HashSet<string> unrestored = new(StringComparer.Ordinal);
    readonly List<(string File, FileBasedProgram Program)> programs = [];

    /// <summary>The full paths of the programs that were not opened, and the reasons.</summary>
    public IReadOnlyDictionary<string, string> Unopened => unopened;

    /// <summary>The full paths of the programs whose packages are not restored.</summary>
    public IReadOnlySet<string> Unrestored => unrestored;

    /// <summary>The workspace's projects and the programs.</summary>
    public Solution Solution
    {
        get
        {
            Solution solution = workspace.CurrentSolution;
            foreach ((string file, FileBasedProgram program) in programs)
            {
                solution = Add(solution, file, program);
            }

            return solution;
        }
    }

    /// <summary>Opens the programs in <paramref name="files"/> and the projects that they reference.</summary>
    public async Task OpenAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        foreach (string file in files)
        {
            (FileBasedProgram? program, string? problem) = await FileBasedProgram.OpenAsync(file, cancellation);
            if (program is null)
            {
                unopened[file] = problem!;
                continue;
            }

            if (!program.IsRestored)
            {
                unrestored.Add(file);
            }

            programs.Add((file, program));
            await loader.OpenProjectsAsync(program.References, cancellation);
        }
    }

    Solution Add(Solution solution, string file, FileBasedProgram program)
    {
        ProjectInfo info = program.ToProject(file, workspace);
        foreach (string reference in program.References)
        {
            Project[] built = [.. solution.Projects.Where(project => project.FilePath == reference)];
            string[] outputs = [.. built.SelectMany(project => new[] { project.OutputFilePath, project.OutputRefFilePath }).OfType<string>()];
            Project? chosen = built.FirstOrDefault(project => program.RefersTo(project.OutputFilePath) || program.RefersTo(project.OutputRefFilePath))
                ?? built.LastOrDefault();
            if (chosen is not null)
            {
                info = info
                    .WithMetadataReferences(info.MetadataReferences.Where(known => !outputs.Contains((known as PortableExecutableReference)?.FilePath)))
                    .WithProjectReferences([.. info.ProjectReferences, new ProjectReference(chosen.Id)]);
            }
        }

        return solution.AddProject(info);
    }
}
