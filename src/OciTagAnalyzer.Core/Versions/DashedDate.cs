using System.Globalization;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A date in a tag, with or without a time of day: <c>2024-10-02</c>, <c>2024-10-02T17-50-41Z</c>.</summary>
/// <param name="Range">The range of the date in the tag.</param>
/// <param name="Numbers">Year, month and day, then hour, minute and second if present.</param>
readonly record struct DashedDate(TextRange Range, IReadOnlyList<long> Numbers)
{
    const string Day = "yyyy-MM-dd";
    const string DayAndTime = "yyyy-MM-ddTHH-mm-ssZ";

    /// <summary>Finds the first date in <paramref name="tag"/>.</summary>
    public static bool TryFind(string tag, out DashedDate date)
    {
        for (int start = 0; start + Day.Length <= tag.Length; start++)
        {
            if ((start == 0 || !char.IsLetterOrDigit(tag[start - 1])) &&
                (TryRead(tag, start, DayAndTime, out date) || TryRead(tag, start, Day, out date)))
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
        const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
        if (end > tag.Length || (end < tag.Length && char.IsLetterOrDigit(tag[end])) ||
            !DateTime.TryParseExact(tag.Substring(start, format.Length), Format(format), CultureInfo.InvariantCulture, Utc, out var time))
        {
            return false;
        }

        long[] numbers = [time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second];
        date = new(TextRange.FromBounds(start, end), format == Day ? [.. numbers.Take(3)] : numbers);
        return true;
    }

    // Quotes the letters that would otherwise be format specifiers.
    static string Format(string format) => format.Replace("T", "'T'").Replace("Z", "'Z'");
}
