namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The kinds of events of a <see cref="YamlScanner"/>.</summary>
enum YamlEventKind
{
    /// <summary>Before the first event, at the end, or after a fault.</summary>
    None,

    /// <summary>The start of a mapping.</summary>
    MappingStart,

    /// <summary>The end of a mapping.</summary>
    MappingEnd,

    /// <summary>The start of a sequence.</summary>
    SequenceStart,

    /// <summary>The end of a sequence.</summary>
    SequenceEnd,

    /// <summary>A scalar; a missing value is an empty plain scalar.</summary>
    Scalar,

    /// <summary>An alias of an anchored node.</summary>
    Alias,

    /// <summary>A skipped entry or value, which the scanner does not support.</summary>
    Unread,
}
