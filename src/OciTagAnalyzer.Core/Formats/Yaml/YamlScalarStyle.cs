namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The styles of scalars.</summary>
enum YamlScalarStyle
{
    /// <summary>Unquoted.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes, with escapes.</summary>
    DoubleQuoted,

    /// <summary>As a block of lines, after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
