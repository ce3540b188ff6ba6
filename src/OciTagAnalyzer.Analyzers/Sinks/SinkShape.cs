namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What the value of a sink contains.</summary>
enum SinkShape
{
    /// <summary>A whole reference; it may be a repository if a companion sets the tag.</summary>
    Reference,

    /// <summary>A repository that the library does not parse; only companions can set the tag and digest.</summary>
    Repository,

    /// <summary>A tag that is separate from its repository; some libraries also accept a digest.</summary>
    Tag,

    /// <summary>A digest that is separate from its repository.</summary>
    Digest,

    /// <summary>A collection in which each element is a whole reference.</summary>
    List,

    /// <summary>The arguments of a command, as one text or as a list, which may contain images.</summary>
    Arguments,

    /// <summary>The text of a Dockerfile.</summary>
    Dockerfile,

    /// <summary>The text of a YAML document, such as a compose file or a Kubernetes manifest; its content shows which kind it is.</summary>
    Yaml,

    /// <summary>The mount options of a RUN instruction, or a list of them, whose <c>from</c> may be an image.</summary>
    Mounts,

    /// <summary>The name, or a list of names, of an image that is built here and not pulled.</summary>
    Built,
}
