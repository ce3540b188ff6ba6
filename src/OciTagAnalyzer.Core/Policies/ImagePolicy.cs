using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Core.Policies;

/// <summary>What a project demands of its images.</summary>
public sealed record ImagePolicy
{
    /// <summary>The policy of a project that says nothing.</summary>
    public static ImagePolicy Default { get; } = new();

    /// <summary>The tags that are moved from image to image; tags differ by case.</summary>
    public PatternList FloatingTags { get; init; } = PatternList.Parse("latest");

    /// <summary>The images that only a digest pins.</summary>
    public PatternList DigestRequired { get; init; } = PatternList.Empty;

    /// <summary>The images that no rule is to judge.</summary>
    public PatternList Ignored { get; init; } = PatternList.Empty;

    /// <summary>The registries, and repositories, that images may come from; every one is allowed if the list is empty.</summary>
    public PatternList AllowedRegistries { get; init; } = PatternList.Empty;

    /// <summary>Where images are pulled from instead of their own registry; each of these places is allowed.</summary>
    public RegistryMirrors RegistryMirrors { get; init; } = RegistryMirrors.Empty;

    /// <summary>What the lock file pins images to; null where there is none that can be read.</summary>
    public ImageLock? Locked { get; init; }

    /// <summary>True where the tag is known to be moved from image to image.</summary>
    public bool IsFloating(string tag) => FloatingTags.Matches([tag]);
}
