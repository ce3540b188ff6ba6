using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Policies;

/// <summary>How far <c>ocitag update</c> may move the images of a file. The analyzers only check that the options are valid.</summary>
public sealed record UpdatePolicy
{
    /// <summary>The policy of a project that sets no option.</summary>
    public static UpdatePolicy Default { get; } = new();

    /// <summary>The widest steps; the last one that applies to an image counts.</summary>
    public ImageEntries<UpdateStep> Limits { get; init; } = ImageEntries<UpdateStep>.Empty;

    /// <summary>The images that never move, with the reasons.</summary>
    public ImageEntries<string> Held { get; init; } = ImageEntries<string>.Empty;

    /// <summary>The tags that images may move to.</summary>
    public ImageEntries<string> AllowedTags { get; init; } = ImageEntries<string>.Empty;

    /// <summary>The widest step for <paramref name="image"/>; null if it is not limited.</summary>
    public UpdateStep? LimitFor(ImageReference image)
    {
        UpdateStep? limit = null;
        foreach (UpdateStep step in Limits.For(image))
        {
            limit = step;
        }

        return limit;
    }

    /// <summary>Why <paramref name="image"/> never moves; empty if no reason is given; null if it may move.</summary>
    public string? ReasonToHold(ImageReference image) => Held.For(image).LastOrDefault();

    /// <summary>True if <paramref name="image"/> may move to <paramref name="tag"/>.</summary>
    public bool Allows(ImageReference image, string tag)
    {
        string[] patterns = [.. AllowedTags.For(image)];

        // If every pattern excludes tags, all other tags are allowed.
        return patterns.Length == 0 ||
            PatternList.Parse((Array.TrueForAll(patterns, pattern => pattern[0] == '!') ? "*," : "") + string.Join(",", patterns)).Matches([tag]);
    }

    /// <summary>Reads limits: <c>postgres=patch, *=minor</c>. <paramref name="malformed"/> contains the invalid entries.</summary>
    public static ImageEntries<UpdateStep> ReadLimits(string text, out IReadOnlyList<string> malformed) => ImageEntries<UpdateStep>.Read(
        text.Split(','),
        entry => Sides(entry) is var (pattern, word) && Enum.TryParse(word, ignoreCase: true, out UpdateStep step) && !char.IsDigit(word[0])
            ? (pattern, step)
            : null,
        out malformed);

    /// <summary>Reads tags: <c>node=22.*, redis=!8.*</c>. <paramref name="malformed"/> contains the invalid entries.</summary>
    public static ImageEntries<string> ReadAllowedTags(string text, out IReadOnlyList<string> malformed) => ImageEntries<string>.Read(
        text.Split(','),
        entry => Sides(entry) is var (pattern, tag) && tag.IndexOfAny(['/', ':', '@', ' ']) < 0 &&
            PatternList.Parse(tag, out IReadOnlyList<string> invalid) is { IsEmpty: false } && invalid.Count == 0
                ? (pattern, tag)
                : null,
        out malformed);

    /// <summary>
    /// Reads held images: <c>mysql:8.0 (the driver needs it)</c>, separated by commas outside of the parentheses. An image without a reason is held
    /// as well. <paramref name="malformed"/> contains the invalid entries.
    /// </summary>
    public static ImageEntries<string> ReadHeld(string text, out IReadOnlyList<string> malformed) => ImageEntries<string>.Read(
        SplitOutsideOfParentheses(text),
        entry =>
        {
            int open = entry.IndexOf('(');
            return open < 0 ? (entry, "")
                : entry[entry.Length - 1] == ')' ? (entry.Substring(0, open).Trim(), entry.Substring(open + 1, entry.Length - open - 2).Trim())
                : null;
        },
        out malformed);

    static (string Pattern, string Value)? Sides(string entry)
    {
        int at = entry.LastIndexOf('=');
        return at < 0 ? null : (entry.Substring(0, at).Trim(), entry.Substring(at + 1).Trim());
    }

    static IEnumerable<string> SplitOutsideOfParentheses(string text)
    {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }
}
