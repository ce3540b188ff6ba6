using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A Bitbucket pipeline: <c>bitbucket-pipelines.yml</c>.</summary>
sealed class BitbucketPipelineKind : YamlKind
{
    public override string Name => "bitbucket-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("bitbucket-pipelines");

    internal override bool Recognizes(FileName file) => file.IsYamlNamed("bitbucket-pipelines");

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>Finds the default image and the images of steps and service definitions.</summary>
    sealed class Images : YamlImages
    {
        static readonly string[] paths =
            ["image", "image.name", "**.step.image", "**.step.image.name", "definitions.services.*.image", "definitions.services.*.image.name"];

        public Images(string text)
            : base(text, [.. paths.Select(YamlPath.Parse)])
        {
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => VariableHoles.Find(value, source);
    }
}
