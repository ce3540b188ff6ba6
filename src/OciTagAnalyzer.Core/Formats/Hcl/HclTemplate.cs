using System.Text;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>Expands the templates in an HCL text: <c>${NAME}</c> (HCL native syntax specification, template expressions).</summary>
static class HclTemplate
{
    /// <summary>The value of a quoted text or here-document; variables that are not in <paramref name="variables"/> and other expressions are holes.</summary>
    public static ComposedText Expand(MappedText raw, TextRange source, IReadOnlyDictionary<string, ComposedText> variables)
    {
        var value = new ComposedText(source);
        string text = raw.Text;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isMark = c is '$' or '%';
            if (isMark && string.CompareOrdinal(text, i + 1, c + "{", 0, 2) == 0)
            {
                // A doubled mark is literal.
                value.Append(c, raw.Map.ToDocument(new TextRange(i, 2)));
                i++;
            }
            else if (isMark && i + 1 < text.Length && text[i + 1] == '{')
            {
                int close = text.IndexOf('}', i);
                int end = close < 0 || c == '%' ? text.Length : close + 1;
                string name = close < 0 ? "" : text.Substring(i + 2, close - i - 2).Trim();
                if (c == '%' || !variables.TryGetValue(name, out ComposedText? variable) || !value.TryAppend(variable))
                {
                    value.AppendHole(text.Substring(i, end - i), raw.Map.ToDocument(TextRange.FromBounds(i, end)));
                }

                i = end - 1;
            }
            else
            {
                value.Append(c, raw.Map.ToDocument(new TextRange(i, 1)));
            }
        }

        return value;
    }

    /// <summary>The quoted text at a range without its escapes.</summary>
    public static MappedText Unescape(string text, TextRange range)
    {
        string raw = text.Substring(range.Start, range.Length);
        if (raw.IndexOf('\\') < 0)
        {
            return new(raw, SpanMap.Verbatim(range.Start));
        }

        var value = new StringBuilder();
        var starts = new List<int>();
        for (int i = 0; i < raw.Length; i++)
        {
            starts.Add(range.Start + i);
            if (raw[i] == '\\' && i + 1 < raw.Length)
            {
                i++;
                _ = value.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
            else
            {
                _ = value.Append(raw[i]);
            }
        }

        starts.Add(range.End);
        return new(value.ToString(), SpanMap.FromOffsets([.. starts]));
    }
}
