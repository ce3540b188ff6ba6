using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Marks;

/// <summary>The words by which a mark says what a string holds.</summary>
static class MarkWords
{
    const string InAttribute = "OciImage";
    const string InComment = "oci-image";

    /// <summary>The words that are looked for before a compilation is looked at.</summary>
    public static IReadOnlyList<string> All { get; } = [InAttribute, InComment];

    /// <summary>What a string is that bears <paramref name="word"/>; null for a word of somebody else's.</summary>
    // Editors tell the words of the platform without case.
    public static SinkShape? ShapeOf(string word) =>
        word.Equals(InAttribute, StringComparison.OrdinalIgnoreCase) || word.Equals(InComment, StringComparison.OrdinalIgnoreCase)
            ? SinkShape.Reference
            : null;
}
