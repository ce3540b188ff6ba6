using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>An element of an XML file: where it stands among the others, and what it says.</summary>
sealed class XmlSettingElement(XmlSettingElement? parent, TextRange elementName)
{
    /// <summary>The element around it; null for the root.</summary>
    public XmlSettingElement? Parent => parent;

    /// <summary>Where its name stands.</summary>
    public TextRange ElementName => elementName;

    /// <summary>The value of its <c>Name</c> attribute; null if it has none.</summary>
    public string? Name { get; set; }

    /// <summary>Which of several it is that are named alike; -1 where it is the only one.</summary>
    public int Index { get; set; } = -1;

    /// <summary>How many segments its key has.</summary>
    public int Depth { get; set; }

    /// <summary>Its attributes by where their names stand.</summary>
    public List<(TextRange Name, XmlSettingValue Value)> Attributes { get; } = [];

    /// <summary>The last text in it; null if it has none.</summary>
    public XmlSettingValue? Content { get; set; }
}
