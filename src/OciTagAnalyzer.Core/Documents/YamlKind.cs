using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A kind of document that is written in YAML.</summary>
abstract class YamlKind : DocumentKind
{
    /// <summary>What the kind has at its images, where it is not the word "image".</summary>
    private protected virtual IReadOnlyList<string> OtherWords => [];

    /// <inheritdoc/>
    public override ScanResult Scan(string text) => (MayHoldImage(text) ? ReadImages(text) : ScanResult.Empty).UpToNul(text);

    /// <summary>The images in a text that may hold some.</summary>
    private protected abstract ScanResult ReadImages(string text);

    /// <summary>False if no image stands for sure: most YAML holds none, and to look for a word is all that it should cost.</summary>
    private protected virtual bool MayHoldImage(string text) => HoldsImageKey(text) || OtherWords.Any(word => Holds(text, word));

    /// <summary>True if the word "image" stands in a text, or a backslash that may spell it in another way.</summary>
    private protected static bool HoldsImageKey(string text) => Holds(text, "mage") || text.IndexOf('\\') >= 0;

    /// <summary>True if a word stands anywhere in a text.</summary>
    private protected static bool Holds(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>The patterns of files with either extension of YAML.</summary>
    private protected static IReadOnlyList<string> YamlFiles(params string[] stems) => [.. stems.SelectMany(stem => new[] { stem + ".yml", stem + ".yaml" })];
}
