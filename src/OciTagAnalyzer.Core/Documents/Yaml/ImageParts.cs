using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>A reference whose parts stand in entries of their own.</summary>
/// <param name="Registry">Where the repository is; null where that is not said, or said with the name.</param>
/// <param name="Name">The repository.</param>
/// <param name="Tag">The tag; null without one.</param>
/// <param name="Digest">The digest; null without one.</param>
readonly record struct ImageParts(YamlScalar? Registry, YamlScalar Name, YamlScalar? Tag, YamlScalar? Digest)
{
    /// <summary>True where a digest ends the reference.</summary>
    public bool IsDigestLast => Digest is not null;

    /// <summary>The place at the entry that decides; null where neither tag nor digest is given.</summary>
    public ImagePlace? ToPlace(string document, string keyPath)
    {
        if ((Digest ?? Tag) is not { } last)
        {
            return null;
        }

        var composed = new ComposedText(last.Range);
        if (Registry is { } registry)
        {
            Append(composed, document, registry);
            Separate(composed, '/', Name);
        }

        Append(composed, document, Name);
        if (Tag is { } tag)
        {
            Separate(composed, ':', tag);
            Append(composed, document, tag);
        }

        if (Digest is { } digest)
        {
            Separate(composed, '@', digest);
            Append(composed, document, digest);
        }

        ImageText written = composed.ToImageText();
        return written.Text.Contains("{{") ? null : new ImagePlace(written, last.Range, composed.ToMap(document), keyPath) { IsTagApart = true };
    }

    static void Append(ComposedText composed, string document, YamlScalar part)
    {
        MappedText value = part.ToMapped(document);
        for (int i = 0; i < value.Text.Length; i++)
        {
            composed.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
        }
    }

    /// <summary>No file holds the separator: it stands just before the part that it begins.</summary>
    static void Separate(ComposedText composed, char separator, YamlScalar part) => composed.Append(separator, new TextRange(part.Range.Start, 0));
}
