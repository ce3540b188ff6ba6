namespace OciTagAnalyzer.Core.Rules;

/// <summary>The sources that a fix may take a pin from.</summary>
[Flags]
public enum PinSources
{
    /// <summary>No source.</summary>
    None = 0,

    /// <summary>The lock file.</summary>
    LockFile = 1,

    /// <summary>The tag that the project uses for the same image elsewhere, without a digest.</summary>
    UsedTag = 2,

    /// <summary>The mirror that the options name for the image's registry: the fix writes a name instead of a pin.</summary>
    Mirror = 4,
}
