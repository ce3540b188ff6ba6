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
    readonly DocumentFiles files;
    readonly ComposeProjects projects;
    readonly Kustomizations kustomizations;
    readonly NamedContexts contexts;

    /// <summary>A set of these documents. None of them is read before another one needs it.</summary>
    public DocumentSet(IEnumerable<DocumentSource> sources)
    {
        files = new DocumentFiles(sources);
        projects = new ComposeProjects(files);
        kustomizations = new Kustomizations(files);
        contexts = new NamedContexts(files, projects);
    }

    /// <summary>The images in a document of the set, without those that another document decides.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="text">Its text.</param>
    public ScanResult Scan(string path, DocumentKind kind, string text)
    {
        string normal = DocumentPath.Normal(path);
        return kind switch
        {
            DocumentKind.Compose => ImageDocument.ScanCompose(text, projects.SurroundingsOf(normal)).Result,
            DocumentKind.EnvironmentFile => ScanEnvironment(normal, text),
            DocumentKind.Dockerfile => contexts.Apply(normal, ImageDocument.Scan(kind, text)),
            DocumentKind.Kubernetes or DocumentKind.Yaml => kustomizations.Apply(normal, text, ImageDocument.Scan(kind, text)),
            DocumentKind.Kustomization => kustomizations.ApplyToEntries(normal, ImageDocument.Scan(kind, text)),
            _ => ImageDocument.Scan(kind, text),
        };
    }

    /// <summary>True for an <c>.env</c> that Compose reads, outside of a folder.</summary>
    public bool IsOfComposeOutside(string path, string folder)
    {
        string normal = DocumentPath.Normal(path);
        return !normal.StartsWith(DocumentPath.Normal(folder).TrimEnd('/') + "/", StringComparison.Ordinal) && ComposeFilesBeside(normal).Count > 0;
    }

    IReadOnlyList<string> ComposeFilesBeside(string path) => DocumentPath.NameOf(path) == ComposeEnvironment.FileName
        ? [.. files.Of(DocumentKind.Compose).Where(file => DocumentPath.FolderOf(file) == DocumentPath.FolderOf(path))]
        : [];

    ScanResult ScanEnvironment(string path, string text)
    {
        IReadOnlyList<string> beside = ComposeFilesBeside(path);
        return beside.Count == 0
            ? ScanResult.Empty
            : EnvironmentImages.Find(
                projects.EnvironmentOf(path) ?? ComposeEnvironment.Read(text),
                [.. beside.Select(file => (files.TextAt(file)!, ImageDocument.ScanCompose(files.TextAt(file)!, projects.SurroundingsOf(file))))]);
    }
}
