using OciTagAnalyzer.Core.Documents.Yaml;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Where images stand in a kustomization: its <c>images</c>, as far as it says what they become. An entry without tag
/// and digest keeps what the resource says, in another file.
/// </summary>
sealed class KustomizeImages : YamlImages
{
    static readonly YamlPath image = YamlPath.Parse("images[]");

    readonly HashSet<string> completed = new(StringComparer.Ordinal);

    KustomizeImages(string text)
        : base(text, [], "name", "newName", "newTag", "digest")
    {
    }

    /// <summary>The images of a kustomization.</summary>
    public static ScanResult Scan(string text) => new KustomizeImages(text).Scan();

    /// <summary>The names of the images to which a kustomization gives a tag or digest.</summary>
    public static IReadOnlyCollection<string> NamesCompletedBy(string text)
    {
        var images = new KustomizeImages(text);
        _ = images.Scan();
        return images.completed;
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
            if (mapping.ScalarAt("name") is { } asked && (mapping.ScalarAt("newTag") ?? mapping.ScalarAt("digest")) is not null)
            {
                _ = completed.Add(asked.ToMapped(Text).Text);
            }

            var parts = new ImageParts(null, name, mapping.ScalarAt("newTag"), mapping.ScalarAt("digest"));
            Add(parts.ToPlace(Text, PathTo(depth, parts.IsDigestLast ? "digest" : "newTag"), LossOfTag));
        }
    }
}
