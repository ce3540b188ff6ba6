using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>The range of a JSON string; its value is created on request.</summary>
/// <param name="Range">The text between the quotes.</param>
/// <param name="IsEscaped">True if the string contains an escape.</param>
readonly record struct JsonString(TextRange Range, bool IsEscaped)
{
    /// <summary>The unescaped value (RFC 8259, section 7); lone surrogates are kept.</summary>
    public string ToValue(string text)
    {
        if (!IsEscaped)
        {
            return text.Substring(Range.Start, Range.Length);
        }

        var value = new StringBuilder(Range.Length);
        for (int at = Range.Start; at < Range.End; at += UnitLength(text, at))
        {
            _ = value.Append(UnitAt(text, at));
        }

        return value.ToString();
    }

    /// <summary>Maps the value to the document.</summary>
    public SpanMap ToMap(string text)
    {
        if (!IsEscaped)
        {
            return SpanMap.Verbatim(Range.Start);
        }

        var offsets = new List<int>(Range.Length + 1);
        for (int at = Range.Start; at < Range.End; at += UnitLength(text, at))
        {
            offsets.Add(at);
        }

        offsets.Add(Range.End);
        return SpanMap.FromOffsets([.. offsets]);
    }

    static int UnitLength(string text, int at) => text[at] != '\\' ? 1 : text[at + 1] == 'u' ? 6 : 2;

    static char UnitAt(string text, int at)
    {
        if (text[at] != '\\')
        {
            return text[at];
        }

        return text[at + 1] switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => (char)int.Parse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            char self => self,
        };
    }
}
