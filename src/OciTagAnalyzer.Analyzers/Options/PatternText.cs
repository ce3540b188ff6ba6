using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Reads options whose value is a list of patterns.</summary>
static class PatternText
{
    // A tag holds none of them, so a pattern that does can't have been meant for one.
    static readonly char[] neverInTag = ['/', ':', '@', ' ', '\t'];

    static readonly char[] neverInName = ['@', ' ', '\t'];

    /// <summary>Reads patterns over tags.</summary>
    public static OptionReading<PatternList> OfTags(string text) => Read(text, neverInTag, "tags");

    /// <summary>Reads patterns over the names of images.</summary>
    public static OptionReading<PatternList> OfImages(string text) => Read(text, neverInName, "names of images");

    static OptionReading<PatternList> Read(string text, char[] never, string things)
    {
        var list = PatternList.Parse(text, out IReadOnlyList<string> malformed);
        IEnumerable<string> hopeless = text.Split(',').Select(entry => entry.Trim()).Where(entry => entry.IndexOfAny(never) >= 0);
        return new(true, list, [.. malformed.Concat(hopeless).Distinct().Select(entry => $"'{Excerpt.Of(entry)}' is no pattern for {things}")]);
    }
}
