using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>A lock file with the markers that git writes where both sides of a merge changed the same lines.</summary>
/// <param name="Texts">The text of each side, without markers.</param>
/// <param name="Merged">The entries of both sides; those of the first side where they differ.</param>
/// <param name="Different">The keys of the entries that differ.</param>
public sealed record MergeConflict(IReadOnlyList<string> Texts, ImageLock Merged, IReadOnlyCollection<string> Different)
{
    /// <summary>
    /// Reads the sides of a conflict; null if there is none, if a side is not a valid lock file, or if the sides have different fields that this
    /// version does not know.
    /// </summary>
    public static MergeConflict? Read(string text)
    {
        if (ConflictMarker.FirstIn(text) is null || SidesOf(text) is not [var first, var second])
        {
            return null;
        }

        ImageLockReading one = ImageLock.Read(first);
        ImageLockReading other = ImageLock.Read(second);
        if (one.Fault is not null || other.Fault is not null || !one.Lock.OtherFields.Equals(other.Lock.OtherFields))
        {
            return null;
        }

        var merged = one.Lock.Images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal);
        var different = new List<string>();
        foreach (KeyValuePair<string, LockEntry> image in other.Lock.Images)
        {
            if (!merged.TryGetValue(image.Key, out LockEntry? entry))
            {
                merged.Add(image.Key, image.Value);
            }
            else if (!entry.OtherFields.Equals(image.Value.OtherFields))
            {
                return null;
            }
            else if (entry != image.Value)
            {
                different.Add(image.Key);
            }
        }

        return new([first, second], one.Lock.With(merged), different);
    }

    // The text between the markers of the base, with merge.conflictStyle=diff3, belongs to no side.
    static string[]? SidesOf(string text)
    {
        var first = new StringBuilder(text.Length);
        var second = new StringBuilder(text.Length);
        string last = ConflictMarker.End;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            string? marker = ConflictMarker.At(text, start);
            if (marker is null)
            {
                if (last is ConflictMarker.End or ConflictMarker.First)
                {
                    _ = first.Append(text, start, end - start);
                }

                if (last is ConflictMarker.End or ConflictMarker.Second)
                {
                    _ = second.Append(text, start, end - start);
                }
            }
            else if (!Follows(marker, last))
            {
                return null;
            }
            else
            {
                last = marker;
            }

            start = end;
        }

        return last == ConflictMarker.End ? [first.ToString(), second.ToString()] : null;
    }

    static bool Follows(string marker, string last) => marker switch
    {
        ConflictMarker.First => last == ConflictMarker.End,
        ConflictMarker.Base => last == ConflictMarker.First,
        ConflictMarker.Second => last is ConflictMarker.First or ConflictMarker.Base,
        _ => last == ConflictMarker.Second,
    };
}
