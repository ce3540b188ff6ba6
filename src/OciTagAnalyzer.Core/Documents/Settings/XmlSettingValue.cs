using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Xml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>An attribute's value or an element's text, where it stands.</summary>
readonly record struct XmlSettingValue(TextRange Range, XmlEventKind Kind)
{
    /// <summary>The value, its entities resolved.</summary>
    public ComposedText Compose(string text)
    {
        var value = new ComposedText(Range);
        XmlText.AppendTo(value, text, Range, Kind);
        return value;
    }
}
