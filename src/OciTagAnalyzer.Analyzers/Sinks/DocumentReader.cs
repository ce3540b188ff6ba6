using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Reads the images out of a document whose text stands in the code, or is what a function that is given returns.</summary>
sealed class DocumentReader(ValueReader values)
{
    /// <summary>The images in the text that goes into <paramref name="hit"/>; what fills a hole of it is unknown text.</summary>
    public IEnumerable<ImageClaim> Read(SinkHit hit) =>
        from source in ReturnedText.Of(hit.Value)
        from text in values.Read(source)
        where !text.IsUnknown
        from place in Scan(hit.Row.Shape, text.ToImageText().Text).Places
        where place.Loss is null
        select new ImageClaim(hit, text.At(place), place.IsTagApart ? GivenApart.Tag : GivenApart.Nothing) { IsTagUntyped = place.IsTagApart && place.Untyped is not null };

    static ScanResult Scan(SinkShape shape, string text) =>
        shape == SinkShape.Dockerfile ? DocumentKind.Dockerfile.Scan(text) : DocumentKind.OfYaml(text).Scan(text);
}
