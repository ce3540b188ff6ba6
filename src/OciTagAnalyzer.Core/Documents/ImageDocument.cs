using OciTagAnalyzer.Core.Documents.AppSettings;
using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.DevContainer;
using OciTagAnalyzer.Core.Documents.Dockerfile;
using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Documents.Incus;
using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Documents.MSBuild;
using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pulumi;
using OciTagAnalyzer.Core.Documents.Tye;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Finds the images in a document of any kind.</summary>
public static class ImageDocument
{
    /// <summary>
    /// True where a document of this kind names images by itself: a lock file or a table of sinks uses none,
    /// and of some settings only code says what they are.
    /// </summary>
    public static bool MayHoldImages(DocumentKind kind) => kind is not (DocumentKind.None or DocumentKind.LockFile or DocumentKind.SinkTable
        or DocumentKind.Bake or DocumentKind.EnvironmentFile or DocumentKind.IniSettings or DocumentKind.XmlSettings);

    /// <summary>The places in <paramref name="text"/>.</summary>
    public static ScanResult Scan(DocumentKind kind, string text) => kind switch
    {
        DocumentKind.AppSettings or DocumentKind.LaunchSettings => AppSettingsImages.Scan(text),
        DocumentKind.Dockerfile => UpToNul(text, DockerfileImages.Scan(text)),
        DocumentKind.DevContainer => DevContainerImages.Scan(text),
        DocumentKind.MSBuild => UpToNul(text, MSBuildImages.Scan(text)),
        _ when !MayHoldImages(kind) => ScanResult.Empty,

        // Only its images make such a file one of ours.
        DocumentKind.Yaml => YamlText.MayHoldImage(kind, text) ? UpToNul(text, ScanYaml(kind, text)) : ScanResult.Empty,
        _ => UpToNul(text, YamlText.MayHoldImage(kind, text) ? ScanYaml(kind, text) : ScanResult.Empty),
    };

    /// <summary>The places in a compose file, as the other files of its project complete them, and those in the <c>.env</c> beside it.</summary>
    internal static ComposeScan ScanCompose(string text, ComposeSurroundings surroundings)
    {
        if (!YamlText.MayHoldImage(DocumentKind.Compose, text))
        {
            return ComposeScan.Empty;
        }

        ComposeScan scan = ComposeImages.Scan(text, surroundings);
        return scan with { Result = UpToNul(text, scan.Result) };
    }

    /// <summary>The places in a YAML text without a file name: a Kubernetes manifest or its like by its keys, or else a compose file.</summary>
    public static ScanResult ScanYaml(string text) =>
        Scan(YamlText.KindOf(text) is var said and not DocumentKind.None ? said : DocumentKind.Compose, text);

    /// <summary>What was found before the first NUL, which no such file holds unless it is in an encoding that nobody names; in JSON it is a fault of its own.</summary>
    static ScanResult UpToNul(string text, ScanResult result)
    {
        int nul = text.IndexOf('\0');
        return nul < 0 || (result.Fault is { } fault && fault.Range.Start < nul)
            ? result
            : new ScanResult([.. result.Places.Where(place => place.Span.End < nul)], new DocumentFault(new TextRange(nul, 1), "A NUL can't stand in a text"))
            {
                Unread = [.. result.Unread.Where(unread => unread.Range.End < nul)],
            };
    }

    static ScanResult ScanYaml(DocumentKind kind, string text) => kind switch
    {
        DocumentKind.Compose => ComposeImages.Scan(text),
        DocumentKind.Kubernetes => KubernetesImages.Scan(text),
        DocumentKind.Kustomization => KustomizeImages.Scan(text),
        DocumentKind.HelmValues => HelmValuesImages.Scan(text),
        DocumentKind.GitHubWorkflow => GitHubImages.Scan(text),
        DocumentKind.GitLabPipeline => GitLabImages.Scan(text),
        DocumentKind.AzurePipeline => AzureImages.Scan(text),
        DocumentKind.BitbucketPipeline => BitbucketImages.Scan(text),
        DocumentKind.CirclePipeline => CircleImages.Scan(text),
        DocumentKind.Tye => TyeImages.Scan(text),
        DocumentKind.Pulumi => PulumiImages.Scan(text),
        DocumentKind.Incus => IncusImages.Scan(text),
        DocumentKind.Yaml when YamlText.KindOf(text) is var said and not DocumentKind.None => ScanYaml(said, text),
        _ => ScanResult.Empty,
    };
}
