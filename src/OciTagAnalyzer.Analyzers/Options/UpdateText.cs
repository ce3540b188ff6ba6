using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Reads the options of <c>ocitag update</c>, which have an entry for each pattern of images.</summary>
static class UpdateText
{
    /// <summary>Reads the images that never move, with the reasons.</summary>
    public static OptionReading<ImageEntries<string>> OfHeld(string text) => new(
        true,
        UpdatePolicy.ReadHeld(text, out IReadOnlyList<string> malformed),
        Faults(malformed, "is not a held image; expected 'image (reason)', such as 'mysql:8.0 (the driver needs it)'"));

    /// <summary>Reads the widest steps.</summary>
    public static OptionReading<ImageEntries<UpdateStep>> OfLimits(string text) => new(
        true,
        UpdatePolicy.ReadLimits(text, out IReadOnlyList<string> malformed),
        Faults(malformed, "is not a limit; expected 'image=step' with the step 'patch', 'minor' or 'major', such as 'postgres=minor'"));

    /// <summary>Reads the tags that images may move to.</summary>
    public static OptionReading<ImageEntries<string>> OfTags(string text) => new(
        true,
        UpdatePolicy.ReadAllowedTags(text, out IReadOnlyList<string> malformed),
        Faults(malformed, "is not an allowed tag; expected 'image=tag', such as 'node=22.*'"));

    static IReadOnlyList<string> Faults(IEnumerable<string> malformed, string expected) =>
        [.. malformed.Distinct().Select(entry => $"'{Excerpt.Of(entry)}' {expected}")];
}
