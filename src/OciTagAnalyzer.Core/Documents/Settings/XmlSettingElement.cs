using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>An element of an XML settings file.</summary>
sealed class XmlSettingElement(XmlSettingElement? parent, TextRange elementName)
{
    /// <summary>The element around it; null for the root.</summary>
    public XmlSettingElement? Parent => parent;

    /// <summary>The range of its name.</summary>
    public TextRange ElementName => elementName;

    /// <summary>The value of its <c>Name</c> attribute, or null.</summary>
    public string? Name { get; set; }

    /// <summary>Its index among siblings with the same name; -1 if it is the only one.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The number of segments in its key.</summary>
    public int Depth { get; set; }

    /// <summary>Its attributes, with the ranges of their names.</summary>
    public List<(TextRange Name, XmlSettingValue Value)> Attributes { get; } = [];

    /// <summary>The last text in it, or null.</summary>
    public XmlSettingValue? Content { get; set; }
}
