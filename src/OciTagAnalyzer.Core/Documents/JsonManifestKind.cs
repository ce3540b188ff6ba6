using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>JSON in a folder of manifests: a manifest, a patch of a kustomization, or configuration, of which only code shows the images.</summary>
sealed class JsonManifestKind : DocumentKind
{
    public override IReadOnlyList<string> Patterns { get; } = [.. ManifestFolders.FilesWith(".json")];

    public override bool IsSettings => true;

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Json;

    /// <summary>Returns the images of a manifest; null for other JSON.</summary>
    public static ScanResult? ScanManifest(string text) => KubernetesKind.IsResource(text) ? KubernetesImages.Scan(text).UpToNul(text) : null;

    public override ScanResult Scan(string text) => ScanManifest(text) ?? ScanResult.Empty;

    internal override bool Recognizes(FileName file) => AppSettingsKind.IsOtherSettings(file) && ManifestFolders.Contain(file);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        documents.ApplyTo(path, text, Scan(text));

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => JsonSettings.Read(text, wanted);
}
