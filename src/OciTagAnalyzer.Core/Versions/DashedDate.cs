using System.Globalization;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A day in a tag, its time of day behind it or none: <c>2024-10-02</c>, <c>2024-10-02T17-50-41Z</c>.</summary>
/// <param name="Range">Where it stands in the tag.</param>
/// <param name="Numbers">Year, month and day, then hour, minute and second where they are given.</param>
readonly record struct DashedDate(TextRange Range, IReadOnlyList<long> Numbers)
{
    const string Day = "yyyy-MM-dd";
    const string Moment = "yyyy-MM-ddTHH-mm-ssZ";

    /// <summary>Finds the first day in <paramref name="tag"/>.</summary>
    public static bool TryFind(string tag, out DashedDate date)
    {
        for (int start = 0; start + Day.Length <= tag.Length; start++)
        {
            if ((start == 0 || !char.IsLetterOrDigit(tag[start - 1])) &&
                (TryRead(tag, start, Moment, out date) || TryRead(tag, start, Day, out date)))
            {
                return true;
            }
        }

        date = default;
        return false;
    }

    static bool TryRead(string tag, int start, string format, out DashedDate date)
    {
        date = default;
        int end = start + format.Length;
        if (end > tag.Length || (end < tag.Length && char.IsLetterOrDigit(tag[end])) ||
            !DateTime.TryParseExact(tag.Substring(start, format.Length), Format(format), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time))
        {
            return false;
        }

        long[] numbers = [time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second];
        date = new(TextRange.FromBounds(start, end), format == Day ? [.. numbers.Take(3)] : numbers);
        return true;
    }

    // The letters that a format must not take for its own.
    static string Format(string format) => format.Replace("T", "'T'").Replace("Z", "'Z'");
}
