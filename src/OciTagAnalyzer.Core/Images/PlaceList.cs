using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>Gathers a document's places: in document order, and at each span the first alone.</summary>
sealed class PlaceList
{
    readonly List<FoundImage> places = [];

    // Made when a place comes that is not behind the one before: till then, no two can stand at one span.
    HashSet<TextRange>? spans;

    /// <summary>Adds a place, unless one stands at its span already.</summary>
    public void Add(FoundImage place)
    {
        if (spans is null && (places.Count == 0 || Compare(places[places.Count - 1], place) < 0))
        {
            places.Add(place);
            return;
        }

        spans ??= [.. places.Select(known => known.Span)];
        if (spans.Add(place.Span))
        {
            places.Add(place);
        }
    }

    /// <summary>The places so far.</summary>
    public ScanResult ToResult(DocumentFault? fault)
    {
        if (places.Count == 0)
        {
            return fault is null ? ScanResult.Empty : new ScanResult([], fault);
        }

        // A default that a later line uses stands above images that are used earlier.
        if (spans is not null)
        {
            places.Sort(Compare);
        }

        return new ScanResult([.. places], fault);
    }

    static int Compare(FoundImage one, FoundImage other) => one.Span.Start != other.Span.Start
        ? one.Span.Start.CompareTo(other.Span.Start)
        : one.Span.Length.CompareTo(other.Span.Length);
}
