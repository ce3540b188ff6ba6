using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Kubernetes manifests, or the templates of a chart; only their text shows the kind.</summary>
sealed class KubernetesKind : YamlKind
{
    public override string Name => "kubernetes";

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    /// <summary>True if a text has the keys of every resource.</summary>
    public static bool IsResource(string text) => YamlText.HasRootKey(text, "apiVersion") && YamlText.HasRootKey(text, "kind");

    internal override bool RecognizesText(string text) => IsResource(text);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        documents.ApplyTo(path, text, Scan(text));

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CustomResources.MayNeedNoWord(text);

    private protected override ScanResult ReadImages(string text) => KubernetesImages.Scan(text);
}
