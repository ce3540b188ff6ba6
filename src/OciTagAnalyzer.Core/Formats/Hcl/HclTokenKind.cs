namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>The kinds of <see cref="HclTokens"/>.</summary>
enum HclTokenKind
{
    /// <summary>The end of the text, or an unterminated text.</summary>
    None,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>An unquoted name.</summary>
    Name,

    /// <summary>A quoted text or a here-document; it has a value only if it is literal.</summary>
    Text,

    /// <summary>Any other character.</summary>
    Mark,
}
