namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>What a <see cref="YamlScanner"/> has just read.</summary>
enum YamlEventKind
{
    /// <summary>Nothing yet, nothing more, or a fault.</summary>
    None,

    /// <summary>A mapping begins.</summary>
    MappingStart,

    /// <summary>A mapping ends.</summary>
    MappingEnd,

    /// <summary>A sequence begins.</summary>
    SequenceStart,

    /// <summary>A sequence ends.</summary>
    SequenceEnd,

    /// <summary>A scalar; a value that is left out is an empty plain one.</summary>
    Scalar,

    /// <summary>An alias, which stands for the node with its anchor.</summary>
    Alias,

    /// <summary>An entry, or the value of one, that the scanner does not read and left behind.</summary>
    Unread,
}
