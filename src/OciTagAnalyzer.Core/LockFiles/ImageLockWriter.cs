using System.Text;
using OciTagAnalyzer.Core.Formats.Json;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>
/// Writes version 1 of the lock file format in canonical form, so that a diff shows only what changed.
/// Each entry is on one line, so a merge takes the whole entry of one side and never combines the tag of one with the digest of the other.
/// </summary>
static class ImageLockWriter
{
    /// <summary>The field with the address of the JSON schema. Editors expect it first.</summary>
    internal const string SchemaField = "$schema";

    /// <summary>Writes <paramref name="images"/>; <see cref="ImageLockReader"/> reads an equal lock from the text.</summary>
    public static string Write(ImageLock images)
    {
        var text = new StringBuilder("{\n  ");
        foreach (KeyValuePair<string, string> field in images.OtherFields.Where(field => field.Key == SchemaField))
        {
            _ = text.Append(Field(field.Key, field.Value)).Append(",\n  ");
        }

        _ = text.Append("\"version\": ").Append(ImageLockReader.Version).Append(",\n  \"images\": {");
        string separator = "\n";
        foreach (KeyValuePair<string, LockEntry> image in images.Images.OrderBy(image => image.Key, StringComparer.Ordinal))
        {
            _ = text.Append(separator).Append("    ").Append(JsonLine.Quote(image.Key)).Append(": ").Append(Line(image.Value));
            separator = ",\n";
        }

        _ = text.Append(images.Images.Count > 0 ? "\n  }" : "}");
        foreach (KeyValuePair<string, string> field in images.OtherFields.Where(field => field.Key != SchemaField))
        {
            _ = text.Append(",\n  ").Append(Field(field.Key, field.Value));
        }

        return text.Append("\n}\n").ToString();
    }

    static string Line(LockEntry entry)
    {
        var fields = new List<string>();
        Add("tag", entry.Tag);
        Add("digest", entry.Digest);
        Add("mediaType", entry.MediaType);
        if (entry.IsTagPending)
        {
            fields.Add(Field("tagPending", "true"));
        }

        fields.AddRange(entry.OtherFields.Select(field => Field(field.Key, field.Value)));
        return "{ " + string.Join(", ", fields) + " }";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                fields.Add(Field(name, JsonLine.Quote(value)));
            }
        }
    }

    static string Field(string name, string value) => JsonLine.Quote(name) + ": " + value;
}
