using System.Text.Encodings.Web;
using System.Text.Json;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>JSON documents that are easy to read and compare: indented, with the same line breaks on every system.</summary>
static class JsonText
{
    static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of <paramref name="document"/>, a value whose properties are named as in JSON.</summary>
    public static string Of(object document) => JsonSerializer.Serialize(document, options) + "\n";
}
