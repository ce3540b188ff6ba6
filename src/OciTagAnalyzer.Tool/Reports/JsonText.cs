using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>JSON documents as people and diffs like them: indented, lines ended alike on every system.</summary>
static class JsonText
{
    /// <summary>The document that <paramref name="write"/> makes.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
