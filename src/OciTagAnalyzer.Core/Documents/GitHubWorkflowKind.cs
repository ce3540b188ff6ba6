using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pipelines.GitHub;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A GitHub workflow or action, which may also declare how images are built.</summary>
sealed class GitHubWorkflowKind : PipelineKind
{
    public override string Name => "github-workflow";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".github/workflows/*", ".github/actions/**/action");

    internal override bool Recognizes(FileName file) => file.IsYaml && (file.IsIn(".github/workflows") || file.IsYamlNamed("action"));

    private protected override IReadOnlyList<string> OtherWords => ["container", "docker:", "services"];

    internal override PipelineImages Reader(string text) => new GitHubImages(text, null);

    private protected override ScanResult ReadImages(DocumentSet documents, string path, string text) =>
        new GitHubImages(text, called => documents.Actions.ImageInputsOf(path, called)).Scan();
}
