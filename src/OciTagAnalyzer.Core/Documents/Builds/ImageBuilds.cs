using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Dockerfile;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>
/// The builds that compose files, Bake files and workflows declare. They give a Dockerfile arguments, and contexts that it refers to like images; and
/// they name images themselves.
/// </summary>
sealed class ImageBuilds
{
    readonly DocumentFiles files;
    readonly Lazy<IReadOnlyList<ImageBuild>> builds;
    readonly Lazy<ILookup<string, ComposeImage>> images;

    /// <summary>Collects the builds of the compose projects, Bake files and workflows, and of the scripts of pipelines.</summary>
    public ImageBuilds(
        DocumentFiles files, ComposeProjects projects, IReadOnlyList<string> bakeFiles, IReadOnlyList<string> workflows,
        Func<IEnumerable<ImageBuild>> scripts)
    {
        this.files = files;
        builds = new(() =>
        [
            .. ComposeBuilds.In(projects).Concat(BakeFile.BuildsIn(files, bakeFiles)).Concat(WorkflowBuilds.In(files, workflows)).Concat(scripts()),
        ]);
        images = new(() => builds.Value.SelectMany(ImagesOf).ToLookup(image => image.File, image => image.Image, StringComparer.Ordinal));
    }

    /// <summary>The images in the file at a normalized path that it names for builds.</summary>
    public IEnumerable<ComposeImage> ImagesIn(string path) => images.Value[path];

    /// <summary>Returns the images of the Dockerfile at a normalized path, without contexts and local images, and those that a build completes.</summary>
    public ScanResult ScanDockerfile(string path, string text)
    {
        ImageBuild[] own = [.. builds.Value.Where(build => build.MayRead(path))];
        string[] arguments = [.. own.SelectMany(build => build.Arguments).Select(argument => argument.Name).Distinct()];
        ScanResult result = arguments.Length == 0
            ? DockerfileImages.Scan(text)
            : DockerfileImages.Scan(text, text, arguments.ToDictionary(name => name, _ => (ComposedText?)null, StringComparer.Ordinal));
        Func<FoundImage, bool>[] isLocal = [.. own.Select(build => build.LocalNames())];
        return isLocal.Length == 0 || result.Images.Count == 0
            ? result
            : result with { Images = [.. result.Images.Where(image => !isLocal.Any(matches => matches(image)))] };
    }

    IEnumerable<(string File, ComposeImage Image)> ImagesOf(ImageBuild build) =>
        BuildImages.In(build, build.Dockerfile is { } path ? files.TextAt(path) : null, build.LocalNames());
}
