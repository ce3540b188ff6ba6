using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Where images stand in a GitLab pipeline: those of the jobs, their services, and the defaults of both.</summary>
sealed class GitLabImages : YamlImages
{
    // At the root, everything else is a job.
    static readonly string[] noJobs = ["variables", "include", "workflow", "stages", "cache", "spec"];

    GitLabImages(string text)
        : base(text, [.. ((string[])["image", "image.name", "*.image", "*.image.name", "services[].name", "*.services[].name", "services[]", "*.services[]"]).Select(YamlPath.Parse)])
    {
    }

    /// <summary>The images of a pipeline.</summary>
    public static ScanResult Scan(string text) => new GitLabImages(text).Scan();

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        if (depth == 0 || !noJobs.Any(key => Scanner.IsKey(0, key)))
        {
            base.Read(mapping, depth);
        }
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) => VariableHoles.Find(value, source);
}
