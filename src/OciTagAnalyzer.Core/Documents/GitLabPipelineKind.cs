using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Pipelines.GitLab;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A GitLab pipeline, or a file that it includes: <c>.gitlab-ci.yml</c>.</summary>
sealed class GitLabPipelineKind : YamlKind
{
    public override string Name => "gitlab-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("*.gitlab-ci", ".gitlab/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && (file.Stem.EndsWith(".gitlab-ci".AsSpan(), StringComparison.OrdinalIgnoreCase) || file.IsBelow(".gitlab"));

    private protected override IReadOnlyList<string> OtherWords => ["services"];

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CommandImages.MayBeInScript(text);

    private protected override ScanResult ReadImages(string text) => new GitLabImages(text).Scan();
}
