namespace OciTagAnalyzer.Core.Rules;

/// <summary>Where a fix may take the pin from.</summary>
[Flags]
public enum PinSources
{
    /// <summary>From nowhere.</summary>
    None = 0,

    /// <summary>From the lock file.</summary>
    LockFile = 1,

    /// <summary>From another place of the project that uses the image; without a digest.</summary>
    UsedTag = 2,

    /// <summary>From the mirror that the options name for the image's registry: a name instead of a pin.</summary>
    Mirror = 4,
}
