using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>What a scan of a document found.</summary>
/// <param name="Places">The places in document order, no two at one span; those before a fault are among them.</param>
/// <param name="Fault">Why the document could not be read to its end, or null where it was.</param>
public sealed record ScanResult(IReadOnlyList<FoundImage> Places, DocumentFault? Fault)
{
    /// <summary>What was left behind before the end, or the fault; in order.</summary>
    public IReadOnlyList<DocumentFault> Unread { get; init; } = [];

    /// <summary>A sound document without an image.</summary>
    public static ScanResult Empty { get; } = new([], null);

    /// <summary>What was found before the first NUL of a text, which no such file holds unless it is in an encoding that nobody names.</summary>
    internal ScanResult UpToNul(string text)
    {
        int nul = text.IndexOf('\0');
        return nul < 0 || (Fault is { } fault && fault.Range.Start < nul)
            ? this
            : new ScanResult([.. Places.Where(place => place.Span.End < nul)], new DocumentFault(new TextRange(nul, 1), "A NUL can't stand in a text"))
            {
                Unread = [.. Unread.Where(unread => unread.Range.End < nul)],
            };
    }
}
