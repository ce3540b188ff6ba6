using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A CircleCI pipeline: <c>.circleci/config.yml</c>.</summary>
sealed class CirclePipelineKind : YamlKind
{
    public override string Name => "circle-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".circleci/**/*");

    internal override bool Recognizes(FileName file) => file.IsYaml && file.IsBelow(".circleci");

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>Finds the images of the containers in which jobs and executors run. The image of a machine is a virtual machine.</summary>
    sealed class Images : YamlImages
    {
        public Images(string text)
            : base(text, [YamlPath.Parse("**.docker[].image")])
        {
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("<<", ">>"));
    }
}
