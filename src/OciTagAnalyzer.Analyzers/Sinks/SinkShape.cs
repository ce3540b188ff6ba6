namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What a sink's value is of an image reference.</summary>
internal enum SinkShape
{
    /// <summary>A whole reference; where a companion gives the tag, it may be a repository.</summary>
    Reference,

    /// <summary>A repository that the library does not parse: tag and digest only come from companions.</summary>
    Repository,

    /// <summary>A tag that is given apart from its repository; some libraries also take a digest there.</summary>
    Tag,

    /// <summary>A digest that is given apart from its repository.</summary>
    Digest,

    /// <summary>A collection in which each element is a whole reference.</summary>
    List,

    /// <summary>The arguments of a command, as one text or as a list of words; the command may name images.</summary>
    Arguments,

    /// <summary>The text of a Dockerfile.</summary>
    Dockerfile,

    /// <summary>The text of a YAML document, such as a compose file or a Kubernetes manifest; what it is stands in it.</summary>
    Yaml,

    /// <summary>The name of an image, or a list of names, that is built here: nothing is pulled for it.</summary>
    Built,
}
