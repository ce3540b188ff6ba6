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
        (MayContainImage(text) ? ReaderAmong(documents, path, text).Scan() : ScanResult.Empty)
            .With(documents.Builds.ImagesIn(path).Select(image => image.Place))
            .UpToNul(text);

    /// <summary>Creates a reader for a document that uses others.</summary>
    private protected virtual PipelineImages ReaderAmong(DocumentSet documents, string path, string text) => Reader(text);

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CommandImages.MayBeInScript(text);

    private protected override ScanResult ReadImages(string text) => Reader(text).Scan();
}
