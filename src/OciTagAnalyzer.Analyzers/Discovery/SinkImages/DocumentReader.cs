using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Reads the images out of a document whose text stands in the code, or is what a function that is given returns.</summary>
sealed class DocumentReader(ValueEvaluator values)
{
    /// <summary>The images in the text that goes into <paramref name="match"/>; what fills a hole of it is unknown text.</summary>
    public IEnumerable<SinkImage> Read(SinkMatch match) =>
        from source in ReturnedText.Of(match.Value)
        from text in values.Evaluate(source)
        where !text.IsUnknown
        from place in Scan(match.Row.Shape, text.ToImageText().Text).Places
        where place.LostByReader is null
        select new SinkImage(match, text.At(place), place.HasSeparateTag ? GivenApart.Tag : GivenApart.Nothing) { IsTagUntyped = place.HasSeparateTag && place.Untyped is not null };

    static ScanResult Scan(SinkShape shape, string text) =>
        shape == SinkShape.Dockerfile ? DocumentKind.Dockerfile.Scan(text) : DocumentKind.OfYaml(text).Scan(text);
}
