namespace OciTagAnalyzer.Core.Pinning;

/// <summary>The parts that a pin is written with.</summary>
public enum PinStyle
{
    /// <summary><c>name:tag@digest</c>: the tag is for people; the registry uses the digest.</summary>
    TagAndDigest,

    /// <summary><c>name:tag</c>.</summary>
    Tag,

    /// <summary><c>name@digest</c>, or <c>name:tag@digest</c> if the reference already has a tag, so that the requested tag is not lost.</summary>
    Digest,
}
