namespace OciTagAnalyzer.Core.Formats.Xml;

/// <summary>The kinds of events of an <see cref="XmlScanner"/>.</summary>
enum XmlEventKind
{
    /// <summary>Before the first event, at the end, or after a fault.</summary>
    None,

    /// <summary>The start of an element; its attributes follow.</summary>
    ElementStart,

    /// <summary>An attribute of the element that has just started.</summary>
    Attribute,

    /// <summary>Text in an element, up to the next tag, comment or section.</summary>
    Text,

    /// <summary>The text of a <c>CDATA</c> section.</summary>
    LiteralText,

    /// <summary>The end of an element.</summary>
    ElementEnd,
}
