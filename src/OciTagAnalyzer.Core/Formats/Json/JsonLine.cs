using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>JSON on one line, spaced as people write it: <c>{ "a": [1, "x"] }</c>.</summary>
static class JsonLine
{
    /// <summary>
    /// The value at which <paramref name="scanner"/> stands, which is read to its end; null where a fault comes
    /// before that. Strings are escaped anew, numbers stay as they are written, comments go.
    /// </summary>
    public static string? Read(JsonScanner scanner, string text)
    {
        int outside = scanner.Depth;
        bool isFirst = true;
        var line = new StringBuilder();
        do
        {
            if (scanner.Depth > outside && !IsEnd(scanner))
            {
                AppendName(line, scanner, text, isFirst);
            }

            AppendToken(line, scanner, text, isFirst);
            isFirst = IsStart(scanner);
            if (scanner.Depth == outside && !isFirst)
            {
                return line.ToString();
            }
        }
        while (scanner.Read());

        return null;
    }

    /// <summary>A string in its quotes, with no more escapes than it needs.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPair = char.IsSurrogatePair(value, i);
            if (c is '"' or '\\')
            {
                _ = quoted.Append('\\').Append(c);
            }
            else if (c < ' ' || (char.IsSurrogate(c) && !isPair))
            {
                // No file can hold half a pair.
                _ = quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _ = quoted.Append(value, i, isPair ? 2 : 1);
                i += isPair ? 1 : 0;
            }
        }

        return quoted.Append('"').ToString();
    }

    static void AppendName(StringBuilder line, JsonScanner scanner, string text, bool isFirst)
    {
        bool isElement = scanner[scanner.Depth - 1].IsArray;
        _ = line.Append(!isFirst ? ", " : isElement ? "" : " ");
        if (!isElement)
        {
            _ = line.Append(Quote(scanner.Key.ToValue(text))).Append(": ");
        }
    }

    static void AppendToken(StringBuilder line, JsonScanner scanner, string text, bool isFirst) => _ = scanner.Kind switch
    {
        JsonEventKind.String => line.Append(Quote(scanner.String.ToValue(text))),
        JsonEventKind.ObjectEnd when !isFirst => line.Append(" }"),
        _ => line.Append(text, scanner.Range.Start, scanner.Range.Length),
    };

    static bool IsStart(JsonScanner scanner) => scanner.Kind is JsonEventKind.ObjectStart or JsonEventKind.ArrayStart;

    static bool IsEnd(JsonScanner scanner) => scanner.Kind is JsonEventKind.ObjectEnd or JsonEventKind.ArrayEnd;
}
