using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.Formats.Json;

namespace OciTagAnalyzer.Core.Baselines;

/// <summary>
/// Writes version 1 of the baseline format in canonical form. Each entry is on a line of its own and sorted by file, so that a diff shows only what
/// changed, and branches that change different files merge.
/// </summary>
static class BaselineWriter
{
    /// <summary>Writes <paramref name="baseline"/>; <see cref="BaselineReader"/> reads an equal baseline from the text.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder("{\n");
        if (baseline.Schema is { } schema)
        {
            _ = text.Append("  \"$schema\": ").Append(JsonLine.Quote(schema)).Append(",\n");
        }

        _ = text.Append("  \"version\": ").Append(BaselineReader.Version).Append(",\n  \"findings\": [");
        string separator = "\n";
        foreach (KeyValuePair<BaselineKey, int> entry in baseline.Counts
            .OrderBy(entry => entry.Key.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Context, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Image, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Rule, StringComparer.Ordinal))
        {
            _ = text.Append(separator).Append("    ").Append(Line(entry.Key, entry.Value));
            separator = ",\n";
        }

        return text.Append(baseline.Counts.Count > 0 ? "\n  ]" : "]").Append("\n}\n").ToString();
    }

    static string Line(BaselineKey key, int count)
    {
        var fields = new List<string> { Field("rule", key.Rule), Field("file", key.File) };
        if (key.Context.Length > 0)
        {
            fields.Add(Field("context", key.Context));
        }

        fields.Add(Field("image", key.Image));
        if (count > 1)
        {
            fields.Add("\"count\": " + count.ToString(CultureInfo.InvariantCulture));
        }

        return "{ " + string.Join(", ", fields) + " }";
    }

    static string Field(string name, string value) => JsonLine.Quote(name) + ": " + JsonLine.Quote(value);
}
