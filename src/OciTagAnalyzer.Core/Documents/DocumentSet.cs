using OciTagAnalyzer.Core.Documents.Builds;
using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// Documents that are read together: what one says of another's image is resolved by the rules of its format. A kustomization speaks for
/// the resources that it includes, a compose file for the other files of its project, an <c>.env</c> for the compose files beside it, and a
/// build for the Dockerfile that it reads.
/// </summary>
public sealed class DocumentSet
{
    readonly Dictionary<string, DocumentSource> byPath = new(StringComparer.Ordinal);
    readonly DocumentFiles files;

    /// <summary>A set of these documents; of two at one path the first counts. None of them is read before another one needs it.</summary>
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
        Projects = new(files, Of(DocumentKind.Compose));
        Kustomizations = new(files, Of(DocumentKind.Kustomization));
        Contexts = new(files, Projects, Of(DocumentKind.Bake), Of(DocumentKind.GitHubWorkflow));
    }

    /// <summary>The projects of the compose files.</summary>
    internal ComposeProjects Projects { get; }

    /// <summary>The kustomizations.</summary>
    internal Kustomizations Kustomizations { get; }

    /// <summary>The names that builds give contexts.</summary>
    internal NamedContexts Contexts { get; }

    /// <summary>The images in a document of the set, without those that another document decides.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="text">Its text.</param>
    public ScanResult Scan(string path, DocumentKind kind, string text) => kind.ScanAmong(this, DocumentPath.Normal(path), text);

    /// <summary>True for an <c>.env</c> that Compose reads, outside of a folder.</summary>
    public bool IsOfComposeOutside(string path, string folder)
    {
        string normal = DocumentPath.Normal(path);
        return !normal.StartsWith(DocumentPath.Normal(folder).TrimEnd('/') + "/", StringComparison.Ordinal) && ComposeFilesBeside(normal).Count > 0;
    }

    /// <summary>The places in the environment file at a normal path, at the variables that the compose files beside it make images of.</summary>
    internal ScanResult ScanEnvironment(string path, string text)
    {
        IReadOnlyList<string> beside = ComposeFilesBeside(path);
        return beside.Count == 0
            ? ScanResult.Empty
            : EnvironmentImages.Find(
                Projects.EnvironmentOf(path) ?? ComposeEnvironment.Read(text),
                [.. beside.Select(file => (files.TextAt(file)!, ComposeKind.Scan(files.TextAt(file)!, Projects.SurroundingsOf(file))))]);
    }

    IReadOnlyList<string> Of(DocumentKind kind) =>
        [.. byPath.Where(file => file.Value.Kind == kind).Select(file => file.Key).OrderBy(path => path, StringComparer.Ordinal)];

    IReadOnlyList<string> ComposeFilesBeside(string path) => DocumentPath.NameOf(path) == ComposeEnvironment.FileName
        ? [.. Projects.Paths.Where(file => DocumentPath.FolderOf(file) == DocumentPath.FolderOf(path))]
        : [];
}
