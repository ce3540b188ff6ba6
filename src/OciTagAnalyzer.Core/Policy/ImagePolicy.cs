namespace OciTagAnalyzer.Core.Policy;

/// <summary>What a project demands of its images.</summary>
public sealed class ImagePolicy
{
    readonly HashSet<string> floatingTags;

    /// <summary>A policy under which exactly <paramref name="floatingTags"/> float; tags differ by case.</summary>
    public ImagePolicy(IEnumerable<string> floatingTags) => this.floatingTags = new(floatingTags, StringComparer.Ordinal);

    /// <summary>The policy of a project that says nothing: <c>latest</c> floats.</summary>
    public static ImagePolicy Default { get; } = new(["latest"]);

    /// <summary>True where the tag is known to be moved from image to image.</summary>
    public bool IsFloating(string tag) => floatingTags.Contains(tag);
}
