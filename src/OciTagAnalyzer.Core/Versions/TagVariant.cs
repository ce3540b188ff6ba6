namespace OciTagAnalyzer.Core.Versions;

/// <summary>The part of a tag that identifies the variant of the image: <c>alpine</c> in <c>17.2-alpine</c>.</summary>
public static class TagVariant
{
    /// <summary>True if two tags have the same variant: <c>17.2-alpine</c> and <c>alpine</c>; no tag means no variant.</summary>
    public static bool AreOne(string? first, string second) => TagWords.Of(first ?? "").Variant.SequenceEqual(TagWords.Of(second).Variant);
}
