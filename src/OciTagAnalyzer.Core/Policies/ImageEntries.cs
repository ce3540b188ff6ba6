using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Policies;

/// <summary>Values for images, by pattern: <c>postgres=patch</c>. An entry applies to each image that its pattern matches, with its tag or without.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class ImageEntries<T>
{
    readonly IReadOnlyList<(PatternList Pattern, T Value)> entries;

    ImageEntries(IReadOnlyList<(PatternList Pattern, T Value)> entries) => this.entries = entries;

    /// <summary>The list without an entry.</summary>
    public static ImageEntries<T> Empty { get; } = new([]);

    /// <summary>Reads entries.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="read">Returns the pattern and the value in a text; null if it is no entry.</param>
    /// <param name="malformed">The texts that are no entries, which the list leaves out.</param>
    internal static ImageEntries<T> Read(IEnumerable<string> texts, Func<string, (string Pattern, T Value)?> read, out IReadOnlyList<string> malformed)
    {
        var entries = new List<(PatternList, T)>();
        var rejected = new List<string>();
        foreach (string text in texts.Select(text => text.Trim()).Where(text => text.Length > 0))
        {
            if (read(text) is ({ Length: > 0 } pattern, var value) && PatternList.Parse(pattern, out IReadOnlyList<string> invalid) is var list &&
                invalid.Count == 0)
            {
                entries.Add((list, value));
            }
            else
            {
                rejected.Add(text);
            }
        }

        malformed = rejected;
        return new(entries);
    }

    /// <summary>Returns the values for <paramref name="image"/>, in the order in which they are written.</summary>
    public IEnumerable<T> For(ImageReference image)
    {
        string tag = image.Tag is null ? "" : ":" + image.Tag;
        string[] names = [image.Name, image.FamiliarName, image.Path];
        string[] spellings = [.. names, .. names.Select(name => name + tag)];
        return entries.Where(entry => entry.Pattern.Matches(spellings)).Select(entry => entry.Value);
    }
}
