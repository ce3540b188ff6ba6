using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Pipelines.Circle;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A CircleCI pipeline: <c>.circleci/config.yml</c>.</summary>
sealed class CirclePipelineKind : YamlKind
{
    public override string Name => "circle-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".circleci/**/*");

    internal override bool Recognizes(FileName file) => file.IsYaml && file.IsBelow(".circleci");

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CommandImages.MayBeInScript(text);

    private protected override ScanResult ReadImages(string text) => new CircleImages(text).Scan();
}
