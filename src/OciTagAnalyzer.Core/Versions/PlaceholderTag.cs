using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag that a template contains in place of the real one: <c>CONTAINER_IMAGES_TAG</c>, which <c>sed</c> or a pipeline replaces.</summary>
public static class PlaceholderTag
{
    /// <summary>True if the tag of <paramref name="reference"/> is a placeholder, and no digest pins it.</summary>
    public static bool IsIn(ImageReference reference) => reference is { Digest: null, Tag: { } tag } && Is(tag);

    // Several words in capitals with _ between them, without digits: no registry uses such tags for releases.
    static bool Is(string tag)
    {
        string[] words = tag.Split('_');
        return words.Length > 1 && words.All(word => word.Length > 0 && word.All(c => c is >= 'A' and <= 'Z'));
    }
}
