using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Builds;
using OciTagAnalyzer.Core.Documents.Charts;
using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pipelines.Azure;
using OciTagAnalyzer.Core.Documents.Pipelines.GitHub;
using OciTagAnalyzer.Core.Documents.Pipelines.GitLab;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// Documents that are read together: their formats define how one document affects the images of another. A kustomization changes the resources that
/// it includes, the templates of a chart use its values, compose files of a project complete each other and use the <c>.env</c> file in their folder,
/// and a build provides contexts and arguments for the Dockerfile that it uses.
/// </summary>
public sealed class DocumentSet
{
    readonly Dictionary<string, DocumentSource> byPath = new(StringComparer.Ordinal);
    readonly DocumentFiles files;
    readonly SkaffoldArtifacts artifacts;

    /// <summary>Creates a set; the first of several documents with one path applies. A document is read when another one needs it.</summary>
    public DocumentSet(IEnumerable<DocumentSource> sources)
    {
        foreach (DocumentSource source in sources)
        {
            string path = DocumentPath.Normal(source.Path);
            if (!byPath.ContainsKey(path))
            {
                byPath.Add(path, source);
            }
        }

        files = new(byPath.ToDictionary(file => file.Key, file => file.Value.Read, StringComparer.Ordinal));
        Projects = new(files, Of(DocumentKind.Compose), Of(DocumentKind.Yaml));
        Actions = new(files);
        Templates = new(files, Of(DocumentKind.AzurePipeline));
        GitLab = new(files, Of(DocumentKind.GitLabPipeline));
        Kustomizations = new(files, Of(DocumentKind.Kustomization));
        Charts = new(files, [.. byPath.Keys.OrderBy(path => path, StringComparer.Ordinal)], path => byPath[path].Kind == DocumentKind.HelmValues);
        artifacts = new(files, byPath.Keys);
        Builds = new(files, Projects, Of(DocumentKind.Bake), Of(DocumentKind.GitHubWorkflow), BuildsInScripts);
    }

    /// <summary>The projects of the compose files.</summary>
    internal ComposeProjects Projects { get; }

    /// <summary>The local GitHub actions.</summary>
    internal LocalActions Actions { get; }

    /// <summary>The templates of Azure pipelines.</summary>
    internal AzureTemplates Templates { get; }

    /// <summary>The GitLab pipelines that include files.</summary>
    internal GitLabProjects GitLab { get; }

    /// <summary>The kustomizations.</summary>
    internal Kustomizations Kustomizations { get; }

    /// <summary>The Helm charts.</summary>
    internal HelmCharts Charts { get; }

    /// <summary>The builds of images.</summary>
    internal ImageBuilds Builds { get; }

    /// <summary>Returns the images in a document of the set, without those that another document completes.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">Its text.</param>
    public ScanResult Scan(string path, DocumentKind kind, string text) => kind.ScanAmong(this, DocumentPath.Normal(path), text);

    /// <summary>True for an <c>.env</c> file outside of a folder that Compose reads.</summary>
    public bool IsComposeEnvironmentOutside(string path, string folder)
    {
        string normal = DocumentPath.Normal(path);
        return !normal.StartsWith(DocumentPath.Normal(folder).TrimEnd('/') + "/", StringComparison.Ordinal) && ComposeFilesBeside(normal).Count > 0;
    }

    /// <summary>Returns the images of a manifest as kustomizations, charts and Skaffold change them.</summary>
    /// <param name="path">Its normalized path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="manifest">The images that the manifest alone shows.</param>
    internal ScanResult ApplyTo(string path, string text, ScanResult manifest) =>
        Kustomizations.Apply(path, text, ApplyTo(path, manifest));

    /// <summary>Returns the images of the values or a template of a chart as the chart and Skaffold change them.</summary>
    /// <param name="path">Its normalized path.</param>
    /// <param name="chartFile">The images that the file alone shows.</param>
    internal ScanResult ApplyTo(string path, ScanResult chartFile) => artifacts.Apply(path, Charts.Apply(path, chartFile));

    /// <summary>Returns the images in the environment file at a normalized path: in the variables that the compose files in its folder use in images.</summary>
    internal ScanResult ScanEnvironment(string path, string text)
    {
        IReadOnlyList<string> beside = ComposeFilesBeside(path);
        return beside.Count == 0
            ? ScanResult.Empty
            : EnvironmentImages.Find(
                ComposeEnvironment.Read(path, text),
                [.. beside.Select(file => (files.TextAt(file)!, ComposeKind.Scan(this, file, files.TextAt(file)!)))]);
    }

    /// <summary>Returns the images in a file of a GitLab project, read together with the others.</summary>
    internal ScanResult ReadIn(GitLabProject project, string path) =>
        new GitLabImages(project.TextFrom(path, files), roots => project.ByPrecedence(roots, path)).Scan().UpTo(files.TextAt(path)!.Length);

    IEnumerable<ImageBuild> BuildsInScripts()
    {
        foreach (KeyValuePair<string, DocumentSource> file in byPath.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (file.Value.Kind is PipelineKind kind && files.TextAt(file.Key)! is var text && BuildCommand.MayBeIn(text))
            {
                PipelineImages pipeline = kind.Reader(text);
                _ = pipeline.Scan();
                foreach (ImageBuild build in pipeline.BuildsIn(file.Key, files))
                {
                    yield return build;
                }
            }
        }
    }

    IReadOnlyList<string> Of(DocumentKind kind) =>
        [.. byPath.Where(file => file.Value.Kind == kind).Select(file => file.Key).OrderBy(path => path, StringComparer.Ordinal)];

    // Most are in the same folder; an include may name any file.
    IReadOnlyList<string> ComposeFilesBeside(string path) => [.. Projects.Paths.Where(file => Projects.EnvironmentOf(file)?.Path == path)];
}
