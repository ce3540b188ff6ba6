namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Which parts of a pin are written.</summary>
enum PinParts
{
    /// <summary>The tag alone.</summary>
    Tag,

    /// <summary>The digest, after the tag that is already there.</summary>
    Digest,

    /// <summary>Both.</summary>
    Both,
}
