namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Which calls on the same object complete, replace or make the image that a sink names.</summary>
internal sealed record SinkChain
{
    /// <summary>The chain of a sink that no other call touches.</summary>
    public static SinkChain None { get; } = new();

    /// <summary>Later calls that give the tag.</summary>
    public IReadOnlyList<ChainCall> Tag { get; init; } = [];

    /// <summary>Later calls that give the digest.</summary>
    public IReadOnlyList<ChainCall> Digest { get; init; } = [];

    /// <summary>Later calls that give what goes before the repository.</summary>
    public IReadOnlyList<ChainCall> Registry { get; init; } = [];

    /// <summary>Later calls after which the sink's value, with what was given for it, no longer counts.</summary>
    public IReadOnlyList<ChainCall> Replace { get; init; } = [];

    /// <summary>
    /// Calls that make the object, without a registry: what later calls set stays when <see cref="Replace"/> gives another image. Where there are none,
    /// no call keeps a registry.
    /// </summary>
    public IReadOnlyList<ChainCall> Start { get; init; } = [];

    /// <summary>Static properties whose value goes before the image where that names no registry.</summary>
    public IReadOnlyList<ChainCall> Prefix { get; init; } = [];

    /// <summary>Earlier calls that give the program whose arguments the sink takes.</summary>
    public IReadOnlyList<ChainCall> Program { get; init; } = [];

    /// <summary>Calls, earlier or later or that take the object, that make the name one of an image that is built and not pulled.</summary>
    public IReadOnlyList<ChainCall> Built { get; init; } = [];

    /// <summary>Calls, earlier or later, that ask for all tags of the repository, so that none is missing.</summary>
    public IReadOnlyList<ChainCall> EveryTag { get; init; } = [];

    /// <summary>All of these calls.</summary>
    public IEnumerable<ChainCall> Calls => [.. Tag, .. Digest, .. Registry, .. Replace, .. Built, .. EveryTag];
}
