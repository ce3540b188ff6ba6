using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Analysis;

public sealed class SolutionAnalysesTests : IDisposable
{
    const string Lock = """{ "version": 1, "images": {} }""";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_project_is_analyzed_once_and_again_after_a_change()
    {
        using LoadedSolution loaded = await OpenAsync();
        var analyses = new SolutionAnalyses(withImages: true);

        await AnalyzeAsync(analyses, loaded.Solution, loaded);
        await AnalyzeAsync(analyses, loaded.Solution, loaded);
        foreach (Project project in loaded.Projects)
        {
            Assert.Single((await analyses.ImagesOfAsync(project, CancellationToken.None)).Uses);
        }

        Assert.Equal(2, analyses.Count);

        // The file also completes the Dockerfile of the other project, which does not report it.
        Project own = loaded.Projects.Single(project => project.AdditionalDocuments.Any(file => file.FilePath == folder.PathOf("a/oci-images.lock.json")));
        DocumentId file = own.AdditionalDocuments.Single(file => file.FilePath == folder.PathOf("a/compose.yaml")).Id;
        Solution edited = loaded.Solution.WithAdditionalDocumentText(file, SourceText.From("services: { a: { image: redis:7.4 } }\n"));
        IReadOnlyList<ProjectAnalysis> after = await AnalyzeAsync(analyses, edited, loaded);

        Assert.Equal(3, analyses.Count);
        Assert.DoesNotContain(after.SelectMany(analysis => analysis.Findings), finding => finding.Id == "OCI1001" && finding.ToString().Contains("redis"));
        Assert.Contains(after.SelectMany(analysis => analysis.Findings), finding => finding.Id == "OCI1001");
    }

    [Theory]
    [InlineData(Lock, 2)]
    [InlineData(Lock + "\n", 3)]
    public async Task A_lock_file_with_the_same_text_is_no_change(string text, int expected)
    {
        using LoadedSolution loaded = await OpenAsync();
        var analyses = new SolutionAnalyses(withImages: false);
        await AnalyzeAsync(analyses, loaded.Solution, loaded);

        folder.Write("a/oci-images.lock.json", text);
        LoadedSolution locked = loaded.With(LockFile.Open(folder.PathOf("a/oci-images.lock.json")));
        await AnalyzeAsync(analyses, locked.Solution, loaded);

        Assert.Equal(expected, analyses.Count);
    }

    static async Task<IReadOnlyList<ProjectAnalysis>> AnalyzeAsync(SolutionAnalyses analyses, Solution solution, LoadedSolution loaded)
    {
        var all = new List<ProjectAnalysis>();
        foreach (ProjectId id in loaded.ProjectIds)
        {
            all.Add(await analyses.OfAsync(solution.GetProject(id)!, CancellationToken.None));
        }

        return all;
    }

    async Task<LoadedSolution> OpenAsync()
    {
        folder.Write("a/oci-images.lock.json", Lock);
        folder.Write("a/compose.yaml", "services: { a: { image: redis } }\n");
        folder.Write("b/oci-images.lock.json", Lock);
        folder.Write("b/Dockerfile", "FROM nginx\n");
        return await LoadedSolution.OpenAsync(new(folder.FullPath, EntryKind.Folder), isFilesOnly: true, CancellationToken.None);
    }
}
