using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Pipelines.GitHub;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A GitHub workflow or action, which may also declare how images are built.</summary>
sealed class GitHubWorkflowKind : YamlKind
{
    public override string Name => "github-workflow";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".github/workflows/*", ".github/actions/**/action");

    internal override bool Recognizes(FileName file) => file.IsYaml && (file.IsIn(".github/workflows") || file.IsYamlNamed("action"));

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    private protected override IReadOnlyList<string> OtherWords => ["container", "docker:", "services"];

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CommandImages.MayBeInScript(text);

    private protected override ScanResult ReadImages(string text) => new GitHubImages(text, null).Scan();

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        (MayContainImage(text) ? new GitHubImages(text, called => documents.Actions.ImageInputsOf(path, called)).Scan() : Scan(text))
            .With(documents.Builds.ImagesIn(path).Select(image => image.Place))
            .UpToNul(text);
}
