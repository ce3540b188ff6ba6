using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Parses options whose value is a list of patterns.</summary>
static class PatternText
{
    // A tag cannot contain these characters, so a pattern with one of them cannot match a tag.
    static readonly char[] neverInTag = ['/', ':', '@', ' ', '\t'];

    static readonly char[] neverInName = ['@', ' ', '\t'];

    /// <summary>Parses patterns for tags.</summary>
    public static OptionReading<PatternList> OfTags(string text) => Read(text, neverInTag, "tags");

    /// <summary>Parses patterns for the names of images.</summary>
    public static OptionReading<PatternList> OfImages(string text) => Read(text, neverInName, "names of images");

    static OptionReading<PatternList> Read(string text, char[] never, string things)
    {
        var list = PatternList.Parse(text, out IReadOnlyList<string> malformed);
        IEnumerable<string> unmatchable = text.Split(',').Select(entry => entry.Trim()).Where(entry => entry.IndexOfAny(never) >= 0);
        return new(true, list, [.. malformed.Concat(unmatchable).Distinct().Select(entry => $"'{Excerpt.Of(entry)}' is not a valid pattern for {things}")]);
    }
}
