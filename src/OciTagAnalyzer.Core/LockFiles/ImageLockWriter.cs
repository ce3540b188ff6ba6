using System.Text;
using OciTagAnalyzer.Core.Formats.Json;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>
/// Writes the lock file's format, version 1, in its one canonical form, so that a diff shows just what changed.
/// An entry has a line of its own: a merge takes the one side's or the other's, and never the one's tag beside the other's digest.
/// </summary>
static class ImageLockWriter
{
    /// <summary>Writes <paramref name="images"/>; what <see cref="ImageLockReader"/> makes of the text is equal to it.</summary>
    public static string Write(ImageLock images)
    {
        var text = new StringBuilder("{\n  \"version\": ").Append(ImageLockReader.Version).Append(",\n  \"images\": {");
        string separator = "\n";
        foreach (KeyValuePair<string, LockEntry> image in images.Images.OrderBy(image => image.Key, StringComparer.Ordinal))
        {
            _ = text.Append(separator).Append("    ").Append(JsonLine.Quote(image.Key)).Append(": ").Append(Line(image.Value));
            separator = ",\n";
        }

        _ = text.Append(images.Images.Count > 0 ? "\n  }" : "}");
        foreach (KeyValuePair<string, string> field in images.OtherFields)
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
