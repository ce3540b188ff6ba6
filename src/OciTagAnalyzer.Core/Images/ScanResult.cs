using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>The result of scanning a document.</summary>
/// <param name="Images">The images in document order, each with a different span, including those before a fault.</param>
/// <param name="Fault">Why the document could not be read to its end; null if it could.</param>
public sealed record ScanResult(IReadOnlyList<FoundImage> Images, DocumentFault? Fault)
{
    /// <summary>The parts that could not be read before the end or the fault, in document order.</summary>
    public IReadOnlyList<DocumentFault> Unread { get; init; } = [];

    /// <summary>The result for a valid document without images.</summary>
    public static ScanResult Empty { get; } = new([], null);

    /// <summary>Adds images of the same document; of several with one span, the first one remains.</summary>
    internal ScanResult With(IEnumerable<FoundImage> added)
    {
        var images = new FoundImageList();
        foreach (FoundImage image in Images.Concat(added))
        {
            images.Add(image);
        }

        return this with { Images = images.ToResult(null).Images };
    }

    /// <summary>Returns what is in the first <paramref name="length"/> code units.</summary>
    internal ScanResult UpTo(int length) => new([.. Images.Where(image => image.Span.End <= length)], Fault?.Range.Start <= length ? Fault : null)
    {
        Unread = [.. Unread.Where(unread => unread.Range.Start < length)],
    };

    /// <summary>Returns the images before the first NUL, which indicates that the file has an unknown encoding.</summary>
    internal ScanResult UpToNul(string text)
    {
        int nul = text.IndexOf('\0');
        return nul < 0 || (Fault is { } fault && fault.Range.Start < nul)
            ? this
            : new ScanResult([.. Images.Where(image => image.Span.End < nul)], new DocumentFault(new TextRange(nul, 1), "The text contains a NUL character"))
            {
                Unread = [.. Unread.Where(unread => unread.Range.End < nul)],
            };
    }
}
