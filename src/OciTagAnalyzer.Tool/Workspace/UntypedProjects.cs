using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Tool.Workspace.StandIns;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The code of projects that are not restored, with stand-ins for the packages that they lack. What the compiler binds to a stand-in is certain; everything
/// else is an error to it, and unknown.
/// </summary>
static class UntypedProjects
{
    /// <summary>Adds a project for each of <paramref name="unrestored"/> whose code may use a package with a stand-in.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="unrestored">The projects.</param>
    /// <param name="added">Receives the new projects.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<Solution> AddToAsync(
        Solution solution, IReadOnlyList<ProjectId> unrestored, ICollection<ProjectId> added, CancellationToken cancellation)
    {
        if (unrestored.Count == 0)
        {
            return solution;
        }

        var codeOf = new Dictionary<ProjectId, IReadOnlyList<string>>();
        foreach (Project project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp).ToList())
        {
            codeOf.Add(project.Id, await CodeOfAsync(project, cancellation));
        }

        string[] all = [.. codeOf.Values.SelectMany(code => code)];
        Lazy<IReadOnlyList<MetadataReference>> framework = new(Framework);
        foreach (ProjectId id in unrestored)
        {
            PackageStandIn[] used = [.. PackageStandIn.All.Where(standIn => codeOf[id].Any(standIn.MayBeUsedIn))];
            MetadataReference[] references =
                [.. used.Select(standIn => standIn.ReferenceFor(codeOf[id], all, framework.Value)).OfType<MetadataReference>()];
            if (references.Length > 0)
            {
                var untyped = ProjectId.CreateNewId();
                Project project = solution.GetProject(id)!;
                solution = await AddAsync(solution, untyped, project, [.. framework.Value, .. references], cancellation);
                solution = AddUsings(solution, untyped, project, used);
                added.Add(untyped);
            }
        }

        return solution;
    }

    static async Task<IReadOnlyList<string>> CodeOfAsync(Project project, CancellationToken cancellation)
    {
        var all = new List<string>();
        foreach (Document document in project.Documents)
        {
            all.Add((await document.GetTextAsync(cancellation)).ToString());
        }

        return all;
    }

    static async Task<Solution> AddAsync(
        Solution solution, ProjectId id, Project project, IEnumerable<MetadataReference> references, CancellationToken cancellation)
    {
        // The project has no path: it is not the project itself, and errors in it are expected.
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: project.CompilationOptions ?? new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: project.ParseOptions,
            metadataReferences: references));
        foreach (Document document in project.Documents.Where(document => document.FilePath is not null))
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id), document.Name, await document.GetTextAsync(cancellation), document.Folders, document.FilePath);
        }

        foreach (TextDocument config in project.AnalyzerConfigDocuments)
        {
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), config.Name, await config.GetTextAsync(cancellation), filePath: config.FilePath);
        }

        (string? lockFile, string? baseline) = LooseFileChoice.SharedFilesOf(project.FilePath!);
        foreach (string shared in new[] { lockFile, baseline }.OfType<string>())
        {
            if (FileContent.TryRead(shared, out _) is { } text)
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(shared), text, filePath: shared);
            }
        }

        return solution;
    }

    static Solution AddUsings(Solution solution, ProjectId id, Project project, IEnumerable<PackageStandIn> used)
    {
        string projectFile = project.FilePath is { } path && FileContent.TryRead(path, out _) is { } text ? text.ToString() : "";
        string usings = string.Concat(used.Select(standIn => standIn.UsingsFor(projectFile)));
        return usings.Length == 0 ? solution : solution.AddDocument(DocumentId.CreateNewId(id), "Usings.g.cs", usings);
    }

    // The framework of the project may not be there either; the one that runs the tool has all types that a call of a builder needs.
    static IReadOnlyList<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string known = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. known.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Where(file => Path.GetDirectoryName(file) == folder)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
    }
}
