using System.Text;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>
/// A lock file with the markers that git writes where both sides of a merge changed the same lines (git-merge, "How conflicts are presented").
/// </summary>
/// <param name="Texts">The text of each side, without markers.</param>
/// <param name="Merged">The entries of both sides; those of the first side where they differ.</param>
/// <param name="Different">The keys of the entries that differ.</param>
public sealed record MergeConflict(IReadOnlyList<string> Texts, ImageLock Merged, IReadOnlyCollection<string> Different)
{
    /// <summary>The length of a marker.</summary>
    internal const int MarkerLength = 7;

    const string First = "<<<<<<<";
    const string Base = "|||||||";
    const string Second = "=======";
    const string End = ">>>>>>>";

    /// <summary>
    /// Reads the sides of a conflict; null if there is none, if a side is not a valid lock file, or if the sides have different fields that this
    /// version does not know.
    /// </summary>
    public static MergeConflict? Read(string text)
    {
        if (StartIn(text) < 0 || SidesOf(text) is not [var first, var second])
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

    /// <summary>The position of the first marker; -1 if there is none.</summary>
    internal static int StartIn(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            if (IsMarker(text, start, First))
            {
                return start;
            }

            int end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }

        return -1;
    }

    // The text between the markers of the base, with merge.conflictStyle=diff3, belongs to no side.
    static string[]? SidesOf(string text)
    {
        var first = new StringBuilder(text.Length);
        var second = new StringBuilder(text.Length);
        string last = End;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            string? marker = MarkerAt(text, start);
            if (marker is null)
            {
                if (last is End or First)
                {
                    _ = first.Append(text, start, end - start);
                }

                if (last is End or Second)
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

        return last == End ? [first.ToString(), second.ToString()] : null;
    }

    static bool Follows(string marker, string last) => marker switch
    {
        First => last == End,
        Base => last == First,
        Second => last is First or Base,
        _ => last == Second,
    };

    static string? MarkerAt(string text, int start) =>
        IsMarker(text, start, First) ? First
        : IsMarker(text, start, Base) ? Base
        : IsMarker(text, start, Second) ? Second
        : IsMarker(text, start, End) ? End
        : null;

    static bool IsMarker(string text, int start, string marker)
    {
        int end = start + MarkerLength;
        return string.CompareOrdinal(text, start, marker, 0, MarkerLength) == 0 && (end == text.Length || text[end] is ' ' or '\r' or '\n');
    }
}
