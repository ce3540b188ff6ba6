using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A kind of document in YAML.</summary>
abstract class YamlKind : DocumentKind
{
    /// <summary>Words that occur at images of this kind in addition to "image".</summary>
    private protected virtual IReadOnlyList<string> OtherWords => [];

    /// <inheritdoc/>
    public override ScanResult Scan(string text) => (MayContainImage(text) ? ReadImages(text) : ScanResult.Empty).UpToNul(text);

    /// <summary>Returns the images in a text that may contain some.</summary>
    private protected abstract ScanResult ReadImages(string text);

    /// <summary>False if the text certainly contains no image. Most YAML contains none, so that this search must be cheap.</summary>
    private protected virtual bool MayContainImage(string text) => ContainsImageKey(text) || OtherWords.Any(word => Contains(text, word));

    /// <summary>True if a text contains the word "image", or a backslash that may escape it.</summary>
    private protected static bool ContainsImageKey(string text) => ContainsImage(text) || text.IndexOf('\\') >= 0;

    // The search of the runtime compares the first and the last character of a word. "m" and "e" are often as far apart as in "mage", for instance in
    // "example"; "m" and "g" seldom are as far apart as in "mag".
    static bool ContainsImage(string text)
    {
        int at = text.IndexOf("mag", StringComparison.Ordinal);
        while (at >= 0 && (at + 3 == text.Length || text[at + 3] != 'e'))
        {
            at = text.IndexOf("mag", at + 3, StringComparison.Ordinal);
        }

        return at >= 0;
    }

    /// <summary>True if a text contains a word.</summary>
    private protected static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>The patterns of files with either YAML extension.</summary>
    private protected static IReadOnlyList<string> YamlFiles(params string[] stems) => [.. stems.SelectMany(stem => new[] { stem + ".yml", stem + ".yaml" })];
}
