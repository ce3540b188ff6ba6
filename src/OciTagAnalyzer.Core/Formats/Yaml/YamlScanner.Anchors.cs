using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Anchored scalars, which an alias may repeat as a key.</content>
sealed partial class YamlScanner
{
    // Null for most documents.
    Dictionary<string, YamlScalar>? anchoredScalars;

    /// <summary>The scalar that the alias <paramref name="name"/> repeats, which may be a key; null if it repeats a collection or nothing.</summary>
    public YamlScalar? AnchoredScalar(TextRange name) =>
        anchoredScalars is not null && anchoredScalars.TryGetValue(text.Substring(name.Start, name.Length), out YamlScalar scalar) ? scalar : null;

    void SetAnchored(TextRange name, YamlScalar scalar)
    {
        if (!name.IsEmpty)
        {
            (anchoredScalars ??= new(StringComparer.Ordinal))[text.Substring(name.Start, name.Length)] = scalar;
        }
    }

    void ForgetAnchored(TextRange name)
    {
        if (!name.IsEmpty)
        {
            _ = anchoredScalars?.Remove(text.Substring(name.Start, name.Length));
        }
    }

    /// <summary>The scalar that a key repeats if it is an alias; otherwise the key itself.</summary>
    YamlScalar Resolve(YamlScalar key) =>
        key.Style == YamlScalarStyle.Plain && key.Range.Length > 1 && text[key.Range.Start] == '*'
            ? AnchoredScalar(TextRange.FromBounds(key.Range.Start + 1, key.Range.End)) ?? key
            : key;
}
