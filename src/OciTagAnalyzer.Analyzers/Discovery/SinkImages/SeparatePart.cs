namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The part of a reference that is separate from its repository in code.</summary>
enum SeparatePart
{
    /// <summary>None: the text is the whole reference.</summary>
    Nothing,

    /// <summary>The tag.</summary>
    Tag,

    /// <summary>The digest.</summary>
    Digest,
}
