using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A <c>kustomization.yaml</c>, which may change the images of the files that it includes.</summary>
sealed class KustomizationKind : YamlKind
{
    public override string Name => "kustomization";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("kustomization");

    internal override bool Recognizes(FileName file) => file.IsYamlNamed("kustomization") || file.Is("Kustomization");

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override bool RecognizesText(string text) => Contains(text, "kustomize.config.k8s.io/") && KubernetesKind.IsResource(text);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        documents.Kustomizations.ApplyToEntries(path, Scan(text));

    private protected override ScanResult ReadImages(string text) => KustomizationImages.Scan(text);
}
