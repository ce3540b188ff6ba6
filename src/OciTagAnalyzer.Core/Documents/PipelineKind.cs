using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A pipeline. Its scripts may build Dockerfiles with arguments that are images.</summary>
abstract class PipelineKind : YamlKind
{
    /// <inheritdoc/>
    public override bool CompletesOthers => true;

    /// <inheritdoc/>
    public override bool IsCompletedByOthers => true;

    /// <summary>Creates a reader for a document without others.</summary>
    internal abstract PipelineImages Reader(string text);

    /// <inheritdoc/>
    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        (MayContainImage(text) || MayCompleteOthers(documents, path) ? ReadImages(documents, path, text) : ScanResult.Empty)
            .With(documents.Builds.ImagesIn(path).Select(image => image.Place))
            .UpToNul(text);

    /// <summary>True if a document may contain the images of others, so that its own text does not show it.</summary>
    private protected virtual bool MayCompleteOthers(DocumentSet documents, string path) => false;

    /// <summary>Returns the images in a document that may use others.</summary>
    private protected virtual ScanResult ReadImages(DocumentSet documents, string path, string text) => ReadImages(text);

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CommandImages.MayBeInScript(text);

    private protected override ScanResult ReadImages(string text) => Reader(text).Scan();
}
