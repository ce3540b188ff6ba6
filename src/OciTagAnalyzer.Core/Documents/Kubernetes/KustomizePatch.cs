using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>A patch of a kustomization.</summary>
/// <param name="File">The normal path of its file; null where it stands in the kustomization, or is not known.</param>
/// <param name="Text">What it says; null if that is not known.</param>
/// <param name="Kind">The kind of the resources that it changes; null for any.</param>
/// <param name="Name">Their name; null for any.</param>
/// <param name="HasTarget">False if the patch itself says which resource it changes.</param>
sealed record KustomizePatch(string? File, string? Text, string? Kind, string? Name, bool HasTarget)
{
    /// <summary>True if the patch replaces the image of a container, or may do so.</summary>
    public bool Replaces(KubernetesContainer container)
    {
        if (Text is null || Text.IndexOf("image", StringComparison.Ordinal) < 0)
        {
            return false;
        }

        return YamlNode.Read(Text).Any(patch => patch.IsMapping
            ? IsOf(patch, container) && KubernetesContainer.In(patch).Any(other => other.List == container.List && other.Name == container.Name)
            : MayTarget(container) && patch.Items.Any(operation => IsAt(operation["path"]?.Text, container)));
    }

    bool IsOf(YamlNode patch, KubernetesContainer container) => HasTarget
        ? MayTarget(container)
        : patch["kind"]?.Text == container.Kind && patch["metadata"]?["name"]?.Text == container.Resource;

    // A selector is a regular expression; nearly all are plain words.
    bool MayTarget(KubernetesContainer container) => Fits(Kind, container.Kind) && Fits(Name, container.Resource);

    static bool Fits(string? selector, string? value) => selector is null || selector == value || !selector.All(c => char.IsLetterOrDigit(c) || c == '-');

    // A JSON patch: at the image, or at what holds it.
    static bool IsAt(string? pointer, KubernetesContainer container) => pointer is not null &&
        (container.Pointer == pointer || container.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));
}
