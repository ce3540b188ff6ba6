using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A GitLab pipeline, or a file that it includes: <c>.gitlab-ci.yml</c>.</summary>
sealed class GitLabPipelineKind : YamlKind
{
    public override string Name => "gitlab-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("*.gitlab-ci", ".gitlab/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && (file.Stem.EndsWith(".gitlab-ci".AsSpan(), StringComparison.OrdinalIgnoreCase) || file.IsBelow(".gitlab"));

    private protected override IReadOnlyList<string> OtherWords => ["services"];

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>Finds the images of jobs and their services, and the defaults of both.</summary>
    sealed class Images : YamlImages
    {
        // The other keys at the root are jobs.
        static readonly string[] otherKeys = ["variables", "include", "workflow", "stages", "cache", "spec"];

        static readonly string[] paths =
            ["image", "image.name", "*.image", "*.image.name", "services[].name", "*.services[].name", "services[]", "*.services[]"];

        public Images(string text)
            : base(text, [.. paths.Select(YamlPath.Parse)])
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            if (depth == 0 || !otherKeys.Any(key => Scanner.IsKey(0, key)))
            {
                base.Read(mapping, depth);
            }
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => VariableHoles.Find(value, source);
    }
}
