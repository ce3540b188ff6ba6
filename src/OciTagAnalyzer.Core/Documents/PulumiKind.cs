using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A Pulumi program in YAML: <c>Pulumi.yaml</c>.</summary>
sealed class PulumiKind : YamlKind
{
    public override string Name => "pulumi";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("Pulumi");

    internal override bool Recognizes(FileName file) => file.IsYamlNamed("Pulumi");

    private protected override IReadOnlyList<string> OtherWords => ["docker"];

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>Finds the images of Docker containers, pulled images, and the pods of Kubernetes resources.</summary>
    sealed class Images : YamlImages
    {
        static readonly YamlPath resource = YamlPath.Parse("resources.*");

        public Images(string text)
            : base(text, KubernetesImages.InPods, "type", "properties", "image", "name", "taskSpec", "containerSpec")
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            base.Read(mapping, depth);
            if (mapping.ScalarAt("type") is { } type && mapping.MappingAt("properties") is { } properties && resource.IsAt(Scanner, depth)
                && KeysOf(type.ToMapped(Text).Text) is { Length: > 0 } keys && ImageAt(properties, keys) is { } image)
            {
                Add(PlaceOf(image, depth, "properties." + string.Join(".", keys)));
            }
        }

        static YamlScalar? ImageAt(YamlMapping properties, string[] keys)
        {
            YamlMapping? section = properties;
            for (int i = 0; i < keys.Length - 1; i++)
            {
                section = section?.MappingAt(keys[i]);
            }

            return section?.ScalarAt(keys[keys.Length - 1]);
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("${", "}"));

        /// <summary>The keys of the property that contains an image, by the type of the resource.</summary>
        static string[] KeysOf(string type) => type switch
        {
            "docker:RemoteImage" or "docker:index:RemoteImage" or "docker:index/remoteImage:RemoteImage" => ["name"],
            "docker:Container" or "docker:index:Container" or "docker:index/container:Container" => ["image"],
            "docker:Service" or "docker:index:Service" or "docker:index/service:Service" => ["taskSpec", "containerSpec", "image"],
            _ => [],
        };
    }
}
