using NJsonSchema;

namespace OciTagAnalyzer.Tool.Tests.Reports;

/// <summary>Loads the JSON schemas of reports.</summary>
static class EmbeddedSchema
{
    /// <summary>The schema in the embedded file of this name.</summary>
    public static JsonSchema Load(string name)
    {
        using Stream stream = typeof(EmbeddedSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
