using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A <c>tye.yaml</c>.</summary>
sealed class TyeKind : YamlKind
{
    public override string Name => "tye";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("tye");

    internal override bool Recognizes(FileName file) => file.IsYamlNamed("tye");

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>Finds the images of services that are neither a project nor built from a Dockerfile.</summary>
    sealed class Images : YamlImages
    {
        static readonly YamlPath service = YamlPath.Parse("services[]");
        static readonly string[] builds = ["project", "dockerFile", "dockerFileContext"];

        public Images(string text)
            : base(text, [], ["image", .. builds])
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            if (mapping.ScalarAt("image") is { } image && !builds.Any(mapping.Has) && service.IsAt(Scanner, depth))
            {
                Add(image, depth, "image");
            }
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("${", "}"));
    }
}
