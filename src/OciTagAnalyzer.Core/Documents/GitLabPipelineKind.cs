using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pipelines.GitLab;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

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

    private protected override bool MayCompleteOthers(DocumentSet documents, string path) => documents.GitLab.Of(path).Any();

    private protected override ScanResult ReadImages(DocumentSet documents, string path, string text)
    {
        GitLabProject[] projects = [.. documents.GitLab.Of(path)];

        // A value that is not terminated would continue in another file.
        return projects.Length == 0 || YamlNode.ReadWhole(text) is { Fault: not null } or { Unread.Count: > 0 } ? ReadImages(text) : projects
            .Select(project => documents.ReadIn(project, path))
            .Aggregate((one, other) => one.With(other.Images));
    }
}
