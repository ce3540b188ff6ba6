using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
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

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>
    /// Finds the images in the <c>images</c> of a kustomization, if an entry sets a tag or digest. Other entries keep the tag of the resource in
    /// another file.
    /// </summary>
    sealed class Images : YamlImages
    {
        static readonly YamlPath image = YamlPath.Parse("images[]");

        public Images(string text)
            : base(text, [], "name", "newName", "newTag", "digest")
        {
        }

        static string? LossOfTag(string tag) =>
            GoScalar.IsBoolean(tag) ? "kustomize reads a boolean here and rejects the file"
            : GoScalar.NumberOf(tag) is not null ? "kustomize reads a number here and rejects the file"
            : null;

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            if (image.IsAt(Scanner, depth) && (mapping.ScalarAt("newName") ?? mapping.ScalarAt("name")) is { } name)
            {
                var parts = new ImageParts(null, name, mapping.ScalarAt("newTag"), mapping.ScalarAt("digest"));
                FoundImage? place = parts.ToPlace(Text, PathTo(depth, parts.IsDigestLast ? "digest" : "newTag"), LossOfTag);
                Add(place is null ? null : place with { IsNameEditable = mapping.ScalarAt("newName") is not null });
            }
        }
    }
}
