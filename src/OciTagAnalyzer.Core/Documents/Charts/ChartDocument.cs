using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>A file of a chart: the images that templates print and that end in it.</summary>
sealed class ChartDocument
{
    readonly Dictionary<TextRange, FoundImage> images = [];
    readonly HashSet<TextRange> printed = [];
    readonly HashSet<TextRange> used = [];

    /// <summary>Adds an image. A value that ends several images cannot be edited for one of them.</summary>
    public void Add(FoundImage image)
    {
        if (!images.TryGetValue(image.Span, out FoundImage? known))
        {
            images.Add(image.Span, image);
        }
        else if (known.Alternatives.Prepend(known.Written).All(written => ImageReading.Of(written).Resolved != image.Reading.Resolved))
        {
            images[image.Span] = known with { IsEditable = false, Alternatives = [.. known.Alternatives, image.Written] };
        }
    }

    /// <summary>Adds the range of an image in a template whose value is known.</summary>
    public void AddPrinted(TextRange range) => printed.Add(range);

    /// <summary>Adds the range of a value that is a part of an image.</summary>
    public void AddUsed(TextRange range) => used.Add(range);

    /// <summary>Returns the images of the file, of which <paramref name="scanned"/> are those that the file alone shows.</summary>
    public ScanResult Apply(ScanResult scanned)
    {
        var all = new FoundImageList();
        foreach (FoundImage image in images.Values.Concat(scanned.Images.Where(image => !IsKnown(image))))
        {
            all.Add(image);
        }

        return all.ToResult(scanned.Fault) with { Unread = scanned.Unread };
    }

    // A template that uses the value or the name prints the image in its own way.
    bool IsKnown(FoundImage image)
    {
        if (images.ContainsKey(image.Span) || printed.Contains(image.Span) || used.Contains(image.Span))
        {
            return true;
        }

        int name = image.Map.ToDocument(Math.Max(0, image.Written.Name.Length - 1));
        return used.Any(range => range.Start <= name && name < range.End);
    }
}
