using System.Diagnostics;

namespace OciTagAnalyzer.Core.Tests;

/// <summary>Checks that the time which something takes grows with the length of its text, and not with the length's square.</summary>
static class LinearTime
{
    const int Short = 100_000;
    const int Long = 10 * Short;

    // Linear time makes it about 10, quadratic time 100.
    const double MostRatio = 40;

    // Other processes can only make a run longer, so one good measurement is enough.
    const int MostTries = 3;

    // Below this, one interruption counts more than the run itself.
    static readonly TimeSpan leastTime = TimeSpan.FromMilliseconds(1);

    /// <summary>Runs <paramref name="read"/> on texts of about the given length, and compares the times.</summary>
    public static void Check(Func<int, string> textOf, Action<string> read)
    {
        string shortText = textOf(Short);
        string longText = textOf(Long);
        read(shortText);
        double ratio = double.MaxValue;
        for (int tries = 0; tries < MostTries && ratio > MostRatio; tries++)
        {
            TimeSpan ofShort = TimeOf(shortText, read);
            ratio = Math.Min(ratio, TimeOf(longText, read) / (ofShort > leastTime ? ofShort : leastTime));
        }

        Assert.True(ratio <= MostRatio, $"10 times the text takes {ratio:0} times as long");
    }

    static TimeSpan TimeOf(string text, Action<string> read)
    {
        long start = Stopwatch.GetTimestamp();
        read(text);
        return Stopwatch.GetElapsedTime(start);
    }
}
