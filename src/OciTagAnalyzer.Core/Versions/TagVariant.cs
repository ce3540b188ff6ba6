namespace OciTagAnalyzer.Core.Versions;

/// <summary>What kind of image a tag names beside its version: <c>alpine</c> in <c>17.2-alpine</c>.</summary>
public static class TagVariant
{
    /// <summary>True where two tags name the same variant: <c>17.2-alpine</c> and <c>alpine</c>; no tag names the plain one.</summary>
    public static bool AreOne(string? first, string second) => TagWords.Of(first ?? "").Variant.SequenceEqual(TagWords.Of(second).Variant);
}
