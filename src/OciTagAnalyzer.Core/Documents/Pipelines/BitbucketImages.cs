using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Where images stand in a Bitbucket pipeline: its default, those of the steps, and those of the services that it defines.</summary>
sealed class BitbucketImages : YamlImages
{
    BitbucketImages(string text)
        : base(text, [.. ((string[])["image", "image.name", "**.step.image", "**.step.image.name", "definitions.services.*.image", "definitions.services.*.image.name"]).Select(YamlPath.Parse)])
    {
    }

    /// <summary>The images of a pipeline.</summary>
    public static ScanResult Scan(string text) => new BitbucketImages(text).Scan();

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) => VariableHoles.Find(value, source);
}
