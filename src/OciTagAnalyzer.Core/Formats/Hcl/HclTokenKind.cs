namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>The kinds of <see cref="HclTokens"/>.</summary>
enum HclTokenKind
{
    /// <summary>The end of the text, or a text that nothing closes.</summary>
    None,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>A name without quotes.</summary>
    Name,

    /// <summary>A text in quotes; it has no value where a template in it computes one.</summary>
    Text,

    /// <summary>Any other character.</summary>
    Mark,
}
