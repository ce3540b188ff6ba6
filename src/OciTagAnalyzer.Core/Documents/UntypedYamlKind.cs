using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>YAML whose kind depends on its text.</summary>
sealed class UntypedYamlKind : YamlKind
{
    public override IReadOnlyList<string> Patterns { get; } =
    [
        .. YamlFiles("*stack*", SkaffoldArtifacts.FileStem, "docker/**/*", "compose/**/*", ".tekton/**/*"),
        .. ManifestFolders.FilesWith(".yml"), .. ManifestFolders.FilesWith(".yaml"),
    ];

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override bool Recognizes(FileName file) => file.IsYaml;

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        documents.GitLab.Of(path).Any() ? GitLabPipeline.ScanAmong(documents, path, text)
        : documents.Templates.IsTemplate(path) ? AzurePipeline.ScanAmong(documents, path, text)
        : MayContainImage(text) && OfText(text) is { } kind
            ? kind.ScanAmong(documents, path, text).UpToNul(text)
        : documents.ApplyTo(path, text, ScanResult.Empty);

    // A file without images is not analyzed.
    public override ScanResult Scan(string text) => MayContainImage(text) ? ReadImages(text).UpToNul(text) : ScanResult.Empty;

    private protected override bool MayContainImage(string text) =>
        base.MayContainImage(text) || CustomResources.MayNeedNoWord(text) || IncusKind.IsMetadata(text);

    private protected override ScanResult ReadImages(string text) => OfText(text)?.Scan(text) ?? ScanResult.Empty;
}
