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

    /// <summary>The lock file; null if there is none, or it cannot be read.</summary>
    public ImageLock? Locked { get; init; }

    /// <summary>True if the tag is a floating tag.</summary>
    public bool IsFloating(string tag) => FloatingTags.Matches([tag]);
}
