using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pipelines.Circle;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A CircleCI pipeline: <c>.circleci/config.yml</c>.</summary>
sealed class CirclePipelineKind : PipelineKind
{
    public override string Name => "circle-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".circleci/**/*");

    internal override bool Recognizes(FileName file) => file.IsYaml && file.IsBelow(".circleci");

    internal override PipelineImages Reader(string text) => new CircleImages(text);
}
