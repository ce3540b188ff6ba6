using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Xml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>The value of an attribute or the text of an element.</summary>
readonly record struct XmlSettingValue(TextRange Range, XmlEventKind Kind)
{
    /// <summary>The value with resolved entities.</summary>
    public ComposedText Compose(string text)
    {
        var value = new ComposedText(Range);
        XmlText.AppendTo(value, text, Range, Kind);
        return value;
    }
}
