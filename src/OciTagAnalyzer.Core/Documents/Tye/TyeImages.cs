using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Tye;

/// <summary>Where images stand in a <c>tye.yaml</c>: those of services that are neither a project nor built from a Dockerfile.</summary>
sealed class TyeImages : YamlImages
{
    static readonly YamlPath service = YamlPath.Parse("services[]");
    static readonly string[] builds = ["project", "dockerFile", "dockerFileContext"];

    TyeImages(string text)
        : base(text, [], ["image", .. builds])
    {
    }

    /// <summary>The images of a file's services.</summary>
    public static ScanResult Scan(string text) => new TyeImages(text).Scan();

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
