using System.Diagnostics;

namespace OciTagAnalyzer.Core.Tests;

/// <summary>Checks that a run time is linear, not quadratic, in the length of the text.</summary>
static class LinearTime
{
    const int Short = 50_000;
    const int Long = 10 * Short;

    // Linear time makes it about 10, quadratic time 100.
    const double MaxRatio = 40;

    // Other processes can only slow down a run, so that one good measurement is enough.
    const int MaxTries = 8;

    // For shorter runs, an interruption would dominate.
    static readonly TimeSpan minTime = TimeSpan.FromMilliseconds(1);

    /// <summary>Measures <paramref name="read"/> for texts of two lengths and compares the times.</summary>
    public static void Check(Func<int, string> textOf, Action<string> read)
    {
        string shortText = textOf(Short);
        string longText = textOf(Long);
        read(shortText);
        double ratio = double.MaxValue;
        TimeSpan ofLong = TimeSpan.MaxValue;
        for (int tries = 0; tries < MaxTries && ratio > MaxRatio; tries++)
        {
            TimeSpan ofShort = TimeOf(shortText, read);
            TimeSpan again = TimeOf(longText, read);
            ofLong = again < ofLong ? again : ofLong;
            ratio = Math.Min(ratio, ofLong / (ofShort > minTime ? ofShort : minTime));
        }

        Assert.True(ratio <= MaxRatio, $"10 times the text takes {ratio:0} times as long");
    }

    static TimeSpan TimeOf(string text, Action<string> read)
    {
        long start = Stopwatch.GetTimestamp();
        read(text);
        return Stopwatch.GetElapsedTime(start);
    }
}
