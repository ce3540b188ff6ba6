namespace OciTagAnalyzer.Core.Pinning;

/// <summary>What a pin is written with.</summary>
public enum PinStyle
{
    /// <summary><c>name:tag@digest</c>: a person reads the tag, the registry goes by the digest.</summary>
    TagAndDigest,

    /// <summary><c>name:tag</c>.</summary>
    Tag,

    /// <summary><c>name@digest</c>, behind the tag that was written, if one was: what was asked for is not lost.</summary>
    Digest,
}
