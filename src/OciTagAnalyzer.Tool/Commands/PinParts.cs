namespace OciTagAnalyzer.Tool.Commands;

/// <summary>What of a pin is written.</summary>
enum PinParts
{
    /// <summary>The tag alone.</summary>
    Tag,

    /// <summary>The digest, behind the tag that is written.</summary>
    Digest,

    /// <summary>Both.</summary>
    Both,
}
