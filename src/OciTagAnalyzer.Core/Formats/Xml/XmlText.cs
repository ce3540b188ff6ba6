using System.Globalization;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Xml;

/// <summary>Evaluates XML text: resolves entities and normalizes line breaks (XML 1.0, sections 2.11 and 3.3.3).</summary>
static class XmlText
{
    // "&#x10FFFF;": an ampersand without a semicolon in this range does not begin an entity.
    const int MaxEntityLength = 10;

    /// <summary>Appends the value of the text at <paramref name="range"/>.</summary>
    /// <param name="value">Receives the result.</param>
    /// <param name="text">The document.</param>
    /// <param name="range">The range of the text.</param>
    /// <param name="kind">The kind of text: a section has no entities, and line breaks in an attribute are blanks.</param>
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

            int end = text[i] == '&' && kind != XmlEventKind.LiteralText ? text.IndexOf(';', i, Math.Min(range.End - i, MaxEntityLength)) : -1;
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

    /// <summary>The value of an entity; null if it is unknown.</summary>
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
