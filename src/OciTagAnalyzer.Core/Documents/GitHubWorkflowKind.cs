using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A GitHub workflow or action, which may also declare how images are built.</summary>
sealed class GitHubWorkflowKind : YamlKind
{
    public override string Name => "github-workflow";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".github/workflows/*", ".github/actions/**/action");

    internal override bool Recognizes(FileName file) => file.IsYaml && (file.IsIn(".github/workflows") || file.IsYamlNamed("action"));

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        Scan(text).With(documents.Builds.ImagesIn(path).Select(image => image.Place)).UpToNul(text);

    private protected override IReadOnlyList<string> OtherWords => ["container", "docker:"];

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>Finds the images of jobs' containers and services, and of actions from a registry.</summary>
    sealed class Images : YamlImages
    {
        const string Scheme = "docker://";

        static readonly YamlPath step = YamlPath.Parse("**.steps[].uses");
        static readonly YamlPath action = YamlPath.Parse("runs.image");

        public Images(string text)
            : base(
                text,
                [
                    YamlPath.Parse("jobs.*.container"),
                    YamlPath.Parse("jobs.*.container.image"),
                    YamlPath.Parse("jobs.*.services.*.image"),
                ],
                "uses")
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            base.Read(mapping, depth);
            ReadUsed(mapping, depth, step);
            ReadUsed(mapping, depth, action);
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("${{", "}}"));

        void ReadUsed(YamlMapping mapping, int depth, YamlPath path)
        {
            if (mapping.ScalarAt(path.Key!) is { IsVerbatim: true } used && path.IsBelow(Scanner, depth)
                && Text.AsSpan(used.Range.Start, used.Range.Length).StartsWith(Scheme.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                var image = TextRange.FromBounds(used.Range.Start + Scheme.Length, used.Range.End);
                Add(used with { Range = image }, depth, path.Key);
            }
        }
    }
}
