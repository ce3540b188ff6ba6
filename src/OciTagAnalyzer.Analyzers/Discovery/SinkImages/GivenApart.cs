namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The part of a reference that the code gives apart from its repository.</summary>
enum GivenApart
{
    /// <summary>Nothing: the text is the whole reference.</summary>
    Nothing,

    /// <summary>The tag.</summary>
    Tag,

    /// <summary>The digest.</summary>
    Digest,
}
