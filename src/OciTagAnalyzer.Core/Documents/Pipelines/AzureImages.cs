using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>
/// Where images stand in an Azure pipeline: container resources, and jobs that name an image instead of a resource.
/// The images of pools are machines and none of ours.
/// </summary>
sealed class AzureImages : YamlImages
{
    static readonly YamlPath[] jobs = [YamlPath.Parse("container"), YamlPath.Parse("**.jobs[].container")];

    AzureImages(string text)
        : base(text, [YamlPath.Parse("resources.containers[].image"), YamlPath.Parse("container.image"), YamlPath.Parse("**.jobs[].container.image")], "container")
    {
    }

    /// <summary>The images of a pipeline.</summary>
    public static ScanResult Scan(string text) => new AzureImages(text).Scan();

    /// <inheritdoc/>
    protected override bool MaySkim => false;

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        base.Read(mapping, depth);

        // A bare word is the name of a resource, here or in a template; with a tag or a path it is none.
        if (mapping.ScalarAt("container") is { } container && jobs.Any(job => job.IsBelow(Scanner, depth))
            && PlaceOf(container, depth, "container") is { } place && place.Written.Text.IndexOfAny(['/', ':', '@']) >= 0)
        {
            Add(place);
        }
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        ExpressionHoles.Find(value, source, ("${{", "}}"), ("$(", ")"), ("$[", "]"));
}
