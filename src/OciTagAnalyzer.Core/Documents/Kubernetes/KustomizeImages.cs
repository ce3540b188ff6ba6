using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Where images stand in a kustomization: its <c>images</c>, as far as it says what they become. An entry without tag
/// and digest keeps what the resource says, in another file.
/// </summary>
sealed class KustomizeImages : YamlImages
{
    static readonly YamlPath image = YamlPath.Parse("images[]");

    KustomizeImages(string text)
        : base(text, [], "name", "newName", "newTag", "digest")
    {
    }

    /// <summary>The images of a kustomization.</summary>
    public static ScanResult Scan(string text) => new KustomizeImages(text).Scan();

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
            Add(parts.ToPlace(Text, PathTo(depth, parts.IsDigestLast ? "digest" : "newTag"), LossOfTag));
        }
    }
}
