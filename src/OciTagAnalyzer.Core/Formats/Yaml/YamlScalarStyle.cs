namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>How a scalar is written.</summary>
enum YamlScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes, with escapes.</summary>
    DoubleQuoted,

    /// <summary>As a block of lines, after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
