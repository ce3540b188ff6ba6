using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A template of <c>dapr run -f</c>, <c>dapr.yaml</c>, which runs several applications.</summary>
sealed class DaprKind : YamlKind
{
    public override string Name => "dapr";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("dapr");

    internal override bool Recognizes(FileName file) => file.IsYamlNamed("dapr");

    // A resource of Dapr may have this file name, too.
    private protected override ScanResult ReadImages(string text) =>
        KubernetesKind.IsResource(text) ? Kubernetes.Scan(text) : new Images(text).Scan();

    /// <summary>Finds the images that the applications run in on Kubernetes.</summary>
    sealed class Images(string text) : YamlImages(text, [YamlPath.Parse("apps[].containerImage")])
    {
        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => VariableHoles.Find(value, source);
    }
}
