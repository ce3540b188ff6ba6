using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>Reads a tag word by word. The first version counts; everything that is not a number of it belongs to the series.</summary>
/// <param name="tag">The tag.</param>
sealed class ReleaseTagReader(string tag)
{
    // A longer number is a hash or a time in milliseconds.
    const int MaxDigits = 12;

    const string DayFormat = "yyyyMMdd";

    // Of the second and the minute: 20241002123000.
    static readonly string[] timeFormats = ["yyyyMMddHHmmss", "yyyyMMddHHmm"];

    static readonly HashSet<string> releaseWords = new(StringComparer.OrdinalIgnoreCase) { "final", "ga", "release" };

    // Mark a channel, but also the releases in it: 2.479.2-lts-jdk17.
    static readonly HashSet<string> releasedChannels = new(StringComparer.OrdinalIgnoreCase) { "lts", "stable", "mainline" };

    readonly StringBuilder series = new();
    readonly StringBuilder openSeries = new();
    readonly List<long> numbers = [];
    readonly List<long> counters = [];
    readonly List<long> system = [];
    PreReleasePart? preRelease;
    string releaseWord = "";
    VersionScheme scheme;
    bool isAfterNumber;
    bool isJava;
    bool hasChannel;
    bool hasReleasedChannel;
    bool hasBuildWord;
    string lastWord = "";

    const int FullVersion = 3;

    bool HasVersion => numbers.Count > 0;

    /// <summary>Returns the release; null if the tag contains no version.</summary>
    public ReleaseTag? Read()
    {
        bool hasDate = DashedDate.TryFind(tag, out DashedDate date);
        for (int at = 0; at < tag.Length;)
        {
            if (IsSeparator(tag[at]))
            {
                Keep(tag[at++].ToString());
                continue;
            }

            int end = WordEnd(at);
            if (hasDate && at <= date.Range.Start && date.Range.Start < end)
            {
                Keep(tag.Substring(at, date.Range.Start - at));
                Add(date);
                at = date.Range.End;
                continue;
            }

            at = Read(tag.Substring(at, end - at), end);
        }

        return !HasVersion ? null : new()
        {
            Tag = tag,
            Series = series.ToString(),
            OpenSeries = openSeries.ToString(),
            Scheme = scheme,
            Numbers = numbers,
            PreRelease = preRelease,
            ReleaseWord = releaseWord,
            Counters = counters,
            System = system,
            IsFloating = hasChannel ||
                (hasReleasedChannel && numbers.Count < FullVersion && counters.Count == 0) ||
                (hasBuildWord && numbers.Count == 1 && counters.Count == 0) ||
                preRelease is { Numbers.Count: 0, Word: var word } && FloatingWord.IsBuild(word),
        };
    }

    static bool IsSeparator(char c) => c is '-' or '_';

    static bool IsDigit(char c) => c is >= '0' and <= '9';

    // Returns the index at which the next word begins.
    int Read(string word, int end)
    {
        string former = lastWord;
        lastWord = word;
        if (!HasVersion)
        {
            bool isOfSystem = SystemWord.IsName(former) && SystemWord.IsVersion(word) && HasVersionBehind(end);
            if (!isOfSystem && TryReadVersion(word))
            {
                isAfterNumber = true;
                return end;
            }

            hasBuildWord |= FloatingWord.IsBuild(word);
        }
        else if (SystemWord.IsName(former) && SystemWord.IsVersion(word))
        {
            AddSystem("", word);
            return end;
        }
        else if (CounterWord.TryRead(word, isAfterNumber, isJava, out int start, out long number))
        {
            Keep(word.Substring(0, start));
            Count(number);
            isAfterNumber = true;
            return end;
        }
        else if (SystemWord.NameLengthIn(word) is > 0 and var length)
        {
            AddSystem(word.Substring(0, length), word.Substring(length));
            isAfterNumber = false;
            return end;
        }
        else if (SystemCodeName.TryRead(word, out string name, out IReadOnlyList<long> version))
        {
            series.Append(word);
            openSeries.Append($"{{{name}}}");
            system.AddRange(version);
            isAfterNumber = false;
            return end;
        }
        else if (preRelease is null && PreReleaseWord.Matches(word) && PreReleasePart.Of(word) is { } found)
        {
            preRelease = found;
            RemoveSeparator();
            return found.Numbers.Count == 0 ? ReadNumberOfPreRelease(end) : end;
        }
        else if (releaseWord.Length == 0 && releaseWords.Contains(word))
        {
            releaseWord = word;
            RemoveSeparator();
            return end;
        }

        isAfterNumber = false;
        hasReleasedChannel |= releasedChannels.Contains(word);
        hasChannel |= FloatingWord.IsChannel(word) && !releasedChannels.Contains(word);
        Keep(word);
        return end;
    }

    int WordEnd(int start)
    {
        int end = start;
        while (end < tag.Length && !IsSeparator(tag[end]))
        {
            end++;
        }

        return end;
    }

    // The version of the image, not of the system, behind 'debian-12'.
    bool HasVersionBehind(int at) =>
        tag.Substring(at).Split('-', '_').Any(word => word.IndexOf('.') > 0 && word.TrimStart('v') is { Length: > 0 } rest && IsDigit(rest[0]));

    // 1.0.0-rc-2
    int ReadNumberOfPreRelease(int at)
    {
        if (at + 1 < tag.Length && WordEnd(at + 1) is var end && end - at <= MaxDigits && tag.Substring(at + 1, end - at - 1) is { Length: > 0 } word &&
            word.All(IsDigit))
        {
            preRelease = preRelease! with { Numbers = [long.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture)] };
            return end;
        }

        return at;
    }

    bool TryReadVersion(string word)
    {
        int start = word.Length > 1 && word[0] is 'v' or 'V' ? 1 : 0;
        int at = start;
        var parts = new List<string>();
        while (at < word.Length && IsDigit(word[at]))
        {
            int end = at;
            while (end < word.Length && IsDigit(word[end]))
            {
                end++;
            }

            parts.Add(word.Substring(at, end - at));
            at = end;
            if (end + 1 >= word.Length || word[end] != '.' || !IsDigit(word[end + 1]))
            {
                break;
            }

            at++;
        }

        return parts.Count > 0 && TryReadRest(word.Substring(at), out string counted) && TryAdd(word.Substring(0, start), parts, counted);
    }

    // What may follow the numbers in the same word: b1, .CR1, .Final, u432.
    bool TryReadRest(string rest, out string counted)
    {
        counted = "";
        string word = rest.TrimStart('.');
        if (word.Length == 0)
        {
            return rest.Length == 0;
        }

        if (releaseWords.Contains(word))
        {
            releaseWord = word;
            return true;
        }

        if (rest[0] == 'u' && rest.Length is > 1 and <= MaxDigits && rest.Skip(1).All(IsDigit))
        {
            counted = rest.Substring(1);
            isJava = true;
            return true;
        }

        preRelease = PreReleaseWord.Matches(word) ? PreReleasePart.Of(word) : null;
        return preRelease is not null;
    }

    bool TryAdd(string prefix, List<string> parts, string counted)
    {
        if (TryReadTime(parts[0], out string shape))
        {
            Keep(prefix + shape);
            scheme = VersionScheme.Calendar;
            AddCounters(parts);
        }
        else if (parts.All(part => part.Length <= MaxDigits))
        {
            numbers.AddRange(parts.Select(Number));
            scheme = numbers.Count > 1 && IsYear(numbers[0]) ? VersionScheme.Calendar : VersionScheme.Semantic;
            Keep(prefix + string.Join(".", parts.Select(_ => "#")));
        }
        else
        {
            return false;
        }

        if (counted.Length > 0)
        {
            Keep("u");
            Count(Number(counted));
        }

        return true;
    }

    void AddCounters(List<string> parts)
    {
        // The second image of a day has a number, the first has none: noble-20241118.1.
        bool isOptional = parts.Count == 2;
        foreach (string part in parts.Skip(1).Where(part => part.Length <= MaxDigits))
        {
            counters.Add(Number(part));
            Keep(isOptional ? "" : ".#");
        }
    }

    bool TryReadTime(string digits, out string shape)
    {
        shape = "";
        if (TryReadTime(digits, DayFormat, out DateTime day))
        {
            shape = "{day}";
            numbers.AddRange([day.Year, day.Month, day.Day]);
            return true;
        }

        foreach (string format in timeFormats)
        {
            if (TryReadTime(digits, format, out DateTime time))
            {
                shape = $"{{{format}}}";
                numbers.AddRange([time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second]);
                return true;
            }
        }

        return false;
    }

    static bool TryReadTime(string digits, string format, out DateTime time) =>
        DateTime.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time) && IsYear(time.Year);

    static bool IsYear(long number) => number is >= 1990 and < 2100;

    static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    void Add(DashedDate date)
    {
        string shape = date.Numbers.Count > FullVersion ? "{time}" : "{date}";
        Keep(shape);
        if (HasVersion)
        {
            counters.AddRange(date.Numbers);
        }
        else
        {
            numbers.AddRange(date.Numbers);
            scheme = VersionScheme.Calendar;
        }

        isAfterNumber = true;
        lastWord = shape;
    }

    void AddSystem(string name, string version)
    {
        series.Append(name).Append(version);
        openSeries.Append(name).Append('~');
        system.AddRange(version.Split('.').Select(Number));
    }

    void Count(long number)
    {
        counters.Add(number);
        Keep("#");
    }

    void Keep(string text)
    {
        series.Append(text);
        openSeries.Append(text);
    }

    void RemoveSeparator()
    {
        if (series.Length > 0 && IsSeparator(series[series.Length - 1]))
        {
            series.Length--;
            openSeries.Length--;
        }
    }
}
