using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>A patch of a kustomization.</summary>
/// <param name="File">The normalized path of its file; null if it is inline or unknown.</param>
/// <param name="Text">Its text; null if it is unknown.</param>
/// <param name="Kind">The kind of the resources that it changes; null for any kind.</param>
/// <param name="Name">The name of the resources; null for any name.</param>
/// <param name="HasTarget">False if the patch itself identifies the resource.</param>
sealed record KustomizePatch(string? File, string? Text, string? Kind, string? Name, bool HasTarget)
{
    /// <summary>True if the patch replaces, or may replace, the image of a container.</summary>
    public bool Replaces(KubernetesContainer container)
    {
        if (Text is null || Text.IndexOf("image", StringComparison.Ordinal) < 0)
        {
            return false;
        }

        return YamlNode.Read(Text).Any(patch => patch.IsMapping
            ? IsOf(patch, container) && KubernetesContainer.In(patch).Any(other => other.List == container.List && other.Name == container.Name)
            : MayMatch(container) && patch.Items.Any(operation => IsAt(operation["path"]?.Text, container)));
    }

    bool IsOf(YamlNode patch, KubernetesContainer container) => HasTarget
        ? MayMatch(container)
        : patch["kind"]?.Text == container.Kind && patch["metadata"]?["name"]?.Text == container.Resource;

    // A selector is a regular expression, in most cases a plain word.
    bool MayMatch(KubernetesContainer container) => Fits(Kind, container.Kind) && Fits(Name, container.Resource);

    static bool Fits(string? selector, string? value) => selector is null || selector == value || !selector.All(c => char.IsLetterOrDigit(c) || c == '-');

    // A JSON patch of the image, or of a parent.
    static bool IsAt(string? pointer, KubernetesContainer container) => pointer is not null &&
        (container.Pointer == pointer || container.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));
}
