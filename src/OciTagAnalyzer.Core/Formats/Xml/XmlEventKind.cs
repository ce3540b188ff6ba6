namespace OciTagAnalyzer.Core.Formats.Xml;

/// <summary>What an <see cref="XmlScanner"/> has just read.</summary>
enum XmlEventKind
{
    /// <summary>Nothing yet, nothing more, or a fault.</summary>
    None,

    /// <summary>An element begins; its attributes follow.</summary>
    ElementStart,

    /// <summary>An attribute of the element that has just begun.</summary>
    Attribute,

    /// <summary>Text within an element, up to the next tag, comment or section.</summary>
    Text,

    /// <summary>A <c>CDATA</c> section's text.</summary>
    LiteralText,

    /// <summary>An element ends.</summary>
    ElementEnd,
}
