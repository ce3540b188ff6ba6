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
}
