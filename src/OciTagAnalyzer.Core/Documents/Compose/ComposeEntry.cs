using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>An entry of a mapping, or an item <c>name=value</c> of a list, which Compose treats in the same way.</summary>
/// <param name="Name">The name.</param>
/// <param name="Scalar">The scalar with the value; null without a value.</param>
/// <param name="Start">The start of the value in the scalar.</param>
sealed record ComposeEntry(string Name, YamlScalar? Scalar, int Start)
{
    /// <summary>The entries of a mapping or list.</summary>
    public static IReadOnlyList<ComposeEntry> In(YamlNode? node) => node is null
        ? []
        : [.. node.Entries.Select(entry => new ComposeEntry(entry.Key, entry.Value.Text is null ? null : entry.Value.Scalar, 0)), .. node.Items.Select(OfItem)];

    /// <summary>The value, mapped to the document.</summary>
    public MappedText? ToMapped(string document) =>
        Scalar?.ToMapped(document) is { } whole ? new(whole.Text.Substring(Start), whole.Map.From(Start)) : null;

    static ComposeEntry OfItem(YamlNode item)
    {
        string text = item.Text ?? "";
        int equals = text.IndexOf('=');
        return equals < 0 ? new(text, null, 0) : new(text.Substring(0, equals), item.Scalar, equals + 1);
    }
}
