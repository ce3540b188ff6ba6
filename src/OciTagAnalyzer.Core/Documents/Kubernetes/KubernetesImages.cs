using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Finds images in Kubernetes manifests: the containers of pods in any resource, images mounted as volumes, and the images of known custom
/// resources.
/// </summary>
sealed class KubernetesImages : YamlImages
{
    /// <summary>The paths of a pod's images, at any depth.</summary>
    public static readonly YamlPath[] InPods =
    [
        YamlPath.Parse("**.containers[].image"),
        YamlPath.Parse("**.initContainers[].image"),
        YamlPath.Parse("**.ephemeralContainers[].image"),
        YamlPath.Parse("**.volumes[].image.reference"),
    ];

    // ko replaces "ko://" and the import path after it.
    static readonly (string Open, string Close)[] expressions = [("${", "}"), ("$(", ")"), ("ko://", "\n")];

    static readonly string[] resourceKeys = ["apiVersion", "kind", "spec", "image"];

    readonly string written;
    readonly bool isTemplate;

    KubernetesImages(string text, string written, YamlPath[] paths, string[] keys)
        : base(text, paths, keys)
    {
        this.written = written;
        isTemplate = !ReferenceEquals(text, written);
    }

    /// <summary>Returns the images of a manifest; in a chart's template, actions are unknown parts.</summary>
    public static ScanResult Scan(string text)
    {
        string[] groups = [.. ApiGroups.In(text).Distinct()];
        string[] keys = CustomResources.MayHaveImage(groups) ? resourceKeys : [];
        return new KubernetesImages(HelmTemplate.Mask(text), text, [.. InPods, .. CustomResources.PathsOf(groups)], keys).Scan();
    }

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        base.Read(mapping, depth);
        if (isTemplate && mapping.RepeatsKeys)
        {
            ReadBranches(mapping, depth);
        }

        if (mapping.MappingAt("spec")?.ScalarAt("image") is { } image && mapping.ScalarAt("apiVersion") is { } version && mapping.ScalarAt("kind") is { } kind
            && CustomResources.HasImage(version.ToMapped(Text).Text, kind.ToMapped(Text).Text))
        {
            Add(PlaceOf(image, depth, "spec.image"));
        }
    }

    /// <summary>Branches of a template's condition may repeat a key; the manifest contains one of the values.</summary>
    void ReadBranches(YamlMapping mapping, int depth)
    {
        foreach (YamlPath path in Paths)
        {
            if (path.Key is { } key && path.IsBelow(Scanner, depth))
            {
                foreach (YamlScalar scalar in mapping.ScalarsReplacedAt(key))
                {
                    Add(scalar, depth, key);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        HelmTemplate.FillIn(value, source, written) ?? ExpressionHoles.Find(value, source, expressions);
}
