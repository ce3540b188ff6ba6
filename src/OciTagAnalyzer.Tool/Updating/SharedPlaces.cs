using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Groups images whose tags or digests are written at the same places: an edit of one of these images changes the others too.</summary>
static class SharedPlaces
{
    /// <summary>Returns the images with their groups, in the same order.</summary>
    public static IReadOnlyList<TrackedImage> Group(IReadOnlyList<TrackedImage> images)
    {
        int[] leaders = [.. Enumerable.Range(0, images.Count)];
        var places = images
            .SelectMany((image, index) => image.Places.SelectMany(place => place.Edits.Footprint).Select(place => (place.FilePath, place.Range, Index: index)))
            .OrderBy(place => place.FilePath, StringComparer.Ordinal)
            .ThenBy(place => place.Range.Start)
            .ToList();

        // Of ranges in this order, the one that ends last is the only one that the next can overlap first.
        (string FilePath, TextRange Range, int Index)? last = null;
        foreach (var place in places)
        {
            if (last is { } before && before.FilePath == place.FilePath && place.Range.Start < before.Range.End)
            {
                Join(before.Index, place.Index);
                last = place.Range.End > before.Range.End ? place : before;
            }
            else
            {
                last = place;
            }
        }

        int[] groups = [.. leaders.Select((_, index) => LeaderOf(index))];
        ILookup<int, int> sizes = groups.ToLookup(group => group);
        return [.. images.Select((image, index) => image with { Group = groups[index], IsShared = sizes[groups[index]].Skip(1).Any() })];

        int LeaderOf(int index)
        {
            while (leaders[index] != index)
            {
                index = leaders[index] = leaders[leaders[index]];
            }

            return index;
        }

        void Join(int one, int other)
        {
            (int first, int second) = (LeaderOf(one), LeaderOf(other));
            leaders[Math.Max(first, second)] = Math.Min(first, second);
        }
    }
}
