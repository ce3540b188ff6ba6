namespace OciTagAnalyzer.Core.References;

/// <summary>The parts of a reference.</summary>
public enum ReferencePart
{
    /// <summary>The reference as a whole.</summary>
    Reference,

    /// <summary>The registry's host and port.</summary>
    Domain,

    /// <summary>The path within the registry.</summary>
    Repository,

    /// <summary>The tag.</summary>
    Tag,

    /// <summary>The digest, including its algorithm.</summary>
    Digest,
}
