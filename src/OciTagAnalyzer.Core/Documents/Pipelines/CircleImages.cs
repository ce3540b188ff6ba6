using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Where images stand in a CircleCI pipeline: those of the containers that a job or an executor runs in. The image of a machine is none of ours.</summary>
sealed class CircleImages : YamlImages
{
    CircleImages(string text)
        : base(text, [YamlPath.Parse("**.docker[].image")])
    {
    }

    /// <summary>The images of a pipeline.</summary>
    public static ScanResult Scan(string text) => new CircleImages(text).Scan();

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("<<", ">>"));
}
