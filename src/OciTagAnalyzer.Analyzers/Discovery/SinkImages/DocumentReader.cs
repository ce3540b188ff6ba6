using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Reads the images in a document whose text is in code, or is returned by a function that is passed to the sink.</summary>
sealed class DocumentReader(ValueEvaluator values)
{
    const string StartOfMount = "FROM scratch\nRUN --mount=";

    /// <summary>Returns the images in the text that reaches <paramref name="match"/>; its holes are unknown text.</summary>
    public IEnumerable<SinkImage> Read(SinkMatch match) =>
        from source in ReturnedText.Of(match.Value)
        from text in values.Evaluate(source)
        where !text.IsUnknown
        from image in Scan(match.Row.Shape, text.ToImageText().Text).Images
        where image.LostByReader is null
        select new SinkImage(match, text.At(image), image.HasSeparateTag ? SeparatePart.Tag : SeparatePart.Nothing)
        {
            IsTagUntyped = image.HasSeparateTag && image.Untyped is not null,
        };

    /// <summary>Returns the images that the mount options of <paramref name="match"/> take files from.</summary>
    public IEnumerable<SinkImage> ReadMounts(SinkMatch match) =>
        from options in values.EvaluateAll(match.Value)
        let instruction = TextValue.Known(StartOfMount).Then(options)
        from image in Scan(SinkShape.Dockerfile, instruction.ToImageText().Text).Images
        select new SinkImage(match, instruction.At(image), SeparatePart.Nothing);

    static ScanResult Scan(SinkShape shape, string text) =>
        shape == SinkShape.Dockerfile ? DocumentKind.Dockerfile.Scan(text) : DocumentKind.OfYaml(text).Scan(text);
}
