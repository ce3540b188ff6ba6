namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The calls on the same object that complete, replace or create the image of a sink.</summary>
sealed record SinkChain
{
    /// <summary>The chain of a sink that no other call affects.</summary>
    public static SinkChain None { get; } = new();

    /// <summary>Later calls that set the tag.</summary>
    public IReadOnlyList<ChainCall> Tag { get; init; } = [];

    /// <summary>Later calls that set the digest.</summary>
    public IReadOnlyList<ChainCall> Digest { get; init; } = [];

    /// <summary>Later calls that set the registry.</summary>
    public IReadOnlyList<ChainCall> Registry { get; init; } = [];

    /// <summary>Later calls that replace the value of the sink and its companions.</summary>
    public IReadOnlyList<ChainCall> Replace { get; init; } = [];

    /// <summary>
    /// Calls that create the object without a registry, so that a registry set by later calls is kept when <see cref="Replace"/> sets another image.
    /// If there are none, a registry is never kept.
    /// </summary>
    public IReadOnlyList<ChainCall> Start { get; init; } = [];

    /// <summary>Static properties whose value is prepended to an image without a registry.</summary>
    public IReadOnlyList<ChainCall> Prefix { get; init; } = [];

    /// <summary>Earlier calls that set the program whose arguments the value contains.</summary>
    public IReadOnlyList<ChainCall> Program { get; init; } = [];

    /// <summary>Calls before or after the sink, or with the object as an argument, which show that the image is built and not pulled.</summary>
    public IReadOnlyList<ChainCall> Built { get; init; } = [];

    /// <summary>Calls before or after the sink that request all tags of the repository, so that no tag is missing.</summary>
    public IReadOnlyList<ChainCall> EveryTag { get; init; } = [];

    /// <summary>Types whose object, added to the object of the sink, sets the image.</summary>
    public IReadOnlyList<ChainCall> Annotation { get; init; } = [];

    /// <summary>All calls that set a part of the image or replace it.</summary>
    public IEnumerable<ChainCall> Calls => [.. Tag, .. Digest, .. Registry, .. Replace, .. Built, .. EveryTag];
}
