using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>Collects the images of a document: in document order, and only the first one for each span.</summary>
sealed class FoundImageList
{
    readonly List<FoundImage> images = [];

    // Created when an image does not follow the one before; until then, no two images can have the same span.
    HashSet<TextRange>? spans;

    /// <summary>Adds an image, unless there already is one with the same span.</summary>
    public void Add(FoundImage image)
    {
        if (spans is null && (images.Count == 0 || Compare(images[images.Count - 1], image) < 0))
        {
            images.Add(image);
            return;
        }

        spans ??= [.. images.Select(known => known.Span)];
        if (spans.Add(image.Span))
        {
            images.Add(image);
        }
    }

    /// <summary>Returns the images collected so far.</summary>
    public ScanResult ToResult(DocumentFault? fault)
    {
        if (images.Count == 0)
        {
            return fault is null ? ScanResult.Empty : new ScanResult([], fault);
        }

        // An image can be added late although it is further up, such as a default that a later line uses.
        if (spans is not null)
        {
            images.Sort(Compare);
        }

        return new ScanResult([.. images], fault);
    }

    static int Compare(FoundImage one, FoundImage other) => one.Span.Start != other.Span.Start
        ? one.Span.Start.CompareTo(other.Span.Start)
        : one.Span.Length.CompareTo(other.Span.Length);
}
