using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Core.Policies;

/// <summary>The requirements of a project for its images.</summary>
public sealed record ImagePolicy
{
    /// <summary>The policy of a project that sets no option.</summary>
    public static ImagePolicy Default { get; } = new();

    /// <summary>The floating tags, which move from image to image; case-sensitive.</summary>
    public PatternList FloatingTags { get; init; } = PatternList.Parse("latest");

    /// <summary>The images that must be pinned to a digest.</summary>
    public PatternList DigestRequired { get; init; } = PatternList.Empty;

    /// <summary>The images that no rule applies to.</summary>
    public PatternList Ignored { get; init; } = PatternList.Empty;

    /// <summary>The registries and repositories that images may come from; if the list is empty, every one is allowed.</summary>
    public PatternList AllowedRegistries { get; init; } = PatternList.Empty;

    /// <summary>Where images are pulled from instead of their own registry; each of these places is allowed.</summary>
    public RegistryMirrors RegistryMirrors { get; init; } = RegistryMirrors.Empty;

    /// <summary>How far <c>ocitag update</c> may move the images.</summary>
    public UpdatePolicy Updates { get; init; } = UpdatePolicy.Default;

    /// <summary>The lock file; null if there is none, or it cannot be read.</summary>
    public ImageLock? Locked { get; init; }

    /// <summary>True if the tag is a floating tag.</summary>
    public bool IsFloating(string tag) => FloatingTags.Matches([tag]);
}
