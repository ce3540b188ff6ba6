using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A GitLab pipeline, or a file that it includes: <c>.gitlab-ci.yml</c>.</summary>
sealed class GitLabPipelineKind : PipelineKind
{
    public override string Name => "gitlab-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("*.gitlab-ci", ".gitlab/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && (file.Stem.EndsWith(".gitlab-ci".AsSpan(), StringComparison.OrdinalIgnoreCase) || file.IsBelow(".gitlab"));

    private protected override IReadOnlyList<string> OtherWords => ["services"];

    internal override PipelineImages Reader(string text) => new GitLabImages(text);
}
