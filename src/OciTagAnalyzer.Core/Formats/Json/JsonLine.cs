using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>Writes JSON on one line: <c>{ "a": [1, "x"] }</c>.</summary>
static class JsonLine
{
    /// <summary>
    /// Reads the value at the position of <paramref name="scanner"/> to its end; null if there is a fault before the end. Strings are escaped again,
    /// numbers remain as written, comments are omitted.
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

    /// <summary>A quoted string with only the necessary escapes.</summary>
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
                // A file cannot contain a lone surrogate.
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
