using System.Globalization;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Xml;

/// <summary>The value of XML text: its entities resolved, its line breaks made one character each (XML 1.0, sections 2.11 and 3.3.3).</summary>
static class XmlText
{
    // "&#x10FFFF;": an ampersand without its semicolon near by is none.
    const int LongestEntity = 10;

    /// <summary>Appends the value of the text at <paramref name="range"/>.</summary>
    /// <param name="value">What it is appended to.</param>
    /// <param name="text">The document.</param>
    /// <param name="range">Where the text stands.</param>
    /// <param name="kind">What the text is: a section knows no entities, and an attribute's value has blanks for its line breaks.</param>
    public static void AppendTo(ComposedText value, string text, TextRange range, XmlEventKind kind)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (text[i] is '\r' or '\n' or '\t')
            {
                bool isPair = text[i] == '\r' && i + 1 < range.End && text[i + 1] == '\n';
                char blank = kind == XmlEventKind.Attribute ? ' ' : text[i] == '\t' ? '\t' : '\n';
                value.Append(blank, new TextRange(i, isPair ? 2 : 1));
                i += isPair ? 1 : 0;
                continue;
            }

            int end = text[i] == '&' && kind != XmlEventKind.LiteralText ? text.IndexOf(';', i, Math.Min(range.End - i, LongestEntity)) : -1;
            if (end > 0 && Resolve(text.Substring(i + 1, end - i - 1)) is { } resolved)
            {
                foreach (char unit in resolved)
                {
                    value.Append(unit, TextRange.FromBounds(i, end + 1));
                }

                i = end;
            }
            else
            {
                value.Append(text[i], new TextRange(i, 1));
            }
        }
    }

    /// <summary>What an entity stands for; null where no such entity is known without a DTD.</summary>
    static string? Resolve(string entity) => entity switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', .. var digits] => OfCode(digits, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => OfCode(digits, NumberStyles.None),
        _ => null,
    };

    static string? OfCode(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
}
