namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>How a collection is written.</summary>
enum YamlFrameKind
{
    /// <summary><c>key: value</c> lines.</summary>
    BlockMapping,

    /// <summary><c>- item</c> lines.</summary>
    BlockSequence,

    /// <summary><c>{ key: value }</c>.</summary>
    FlowMapping,

    /// <summary><c>[ item ]</c>.</summary>
    FlowSequence,

    /// <summary>The mapping of one entry in <c>[ key: value ]</c>.</summary>
    FlowPair,
}
