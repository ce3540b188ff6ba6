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

        // The sidecars that Dapr, Istio and Vault inject.
        .. from annotation in (string[])["dapr.io/sidecar-image", "sidecar.istio.io/proxyImage", "vault.hashicorp.com/agent-image"]
           select YamlPath.Parse("**.template.metadata.annotations").Below(annotation),
    ];

    // ko replaces "ko://" and the import path after it.
    static readonly (string Open, string Close)[] expressions = [("${", "}"), ("$(", ")"), ("#{", "}#"), ("ko://", "\n")];

    readonly string written;
    readonly bool isTemplate;
    readonly bool hasResources;
    readonly bool isPolicy;

    KubernetesImages(string text, string written, string[] groups)
        : base(text, new YamlScanner(text, isTemplate: !ReferenceEquals(text, written)), [.. InPods, .. CustomResources.PathsOf(groups)])
    {
        this.written = written;
        isTemplate = !ReferenceEquals(text, written);
        isPolicy = groups.Contains("kyverno.io");
        hasResources = CustomResources.MayHaveFields(groups) || DeploymentTools.AreAmong(groups);
    }

    /// <summary>Returns the images of a manifest; in a chart's template, actions are unknown parts.</summary>
    public static ScanResult Scan(string text)
    {
        var images = new KubernetesImages(HelmTemplate.Mask(text), text, [.. ApiGroups.In(text).Distinct()]);
        ScanResult result = images.Scan();

        // Only what Helm prints must be YAML.
        return images.isTemplate ? result with { Fault = null, Unread = [] } : result;
    }

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        if (isPolicy && IsInRule(depth))
        {
            return;
        }

        base.Read(mapping, depth);
        if (isTemplate && mapping.RepeatsKeys)
        {
            ReadBranches(mapping, depth);
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        foreach (Resource resource in hasResources ? Resource.In(Text) : [])
        {
            foreach ((YamlNode field, string path) in CustomResources.FieldsOf(resource.Group, resource.Kind).SelectMany(resource.At))
            {
                Add(PlaceOf(field.Scalar, path));
            }

            foreach (FoundImage image in DeploymentTools.In(resource, Text, FillIn))
            {
                Add(image);
            }
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

    /// <summary>Fills in the variables that tools replace in a manifest; null if a value has none.</summary>
    public static ComposedText? VariablesIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, expressions);

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        HelmTemplate.FillIn(value, source, written) ?? VariablesIn(value, source);

    // The rules of a Kyverno policy contain patterns of images.
    bool IsInRule(int depth)
    {
        for (int level = 0; level < depth; level++)
        {
            if (Scanner[level].IsMapping && Scanner.IsKey(level, "rules"))
            {
                return true;
            }
        }

        return false;
    }
}
