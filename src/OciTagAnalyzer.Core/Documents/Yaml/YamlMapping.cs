namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>A mapping as far as it was asked for: its entries, and after them those that it merges.</summary>
sealed class YamlMapping
{
    readonly List<(string Key, YamlEntry Entry)> own = new(1);

    // Most mappings merge nothing.
    List<(string Key, YamlEntry Entry)>? merged;

    // Most have each key once.
    List<(string Key, YamlEntry Entry)>? replaced;

    /// <summary>True where an anchor or an entry of another mapping leads to it.</summary>
    public bool IsNoted { get; init; }

    /// <summary>True where a key of its own stands there more than once.</summary>
    public bool RepeatsKeys => replaced is not null;

    /// <summary>Forgets all entries, so that it can be another mapping.</summary>
    public void Clear()
    {
        own.Clear();
        merged = null;
        replaced = null;
    }

    /// <summary>True where there is such an entry, whatever it holds.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The scalar at a key; null without one, and where it holds nothing.</summary>
    public YamlScalar? ScalarAt(string key) =>
        Find(key) is { Kind: YamlEventKind.Scalar, Scalar: { Range.IsEmpty: false } scalar } ? scalar : null;

    /// <summary>The scalars that stood at a key before another entry took their place.</summary>
    public IEnumerable<YamlScalar> ScalarsReplacedAt(string key) =>
        (replaced ?? []).Where(entry => entry.Key == key && entry.Entry.Kind == YamlEventKind.Scalar).Select(entry => entry.Entry.Scalar);

    /// <summary>The mapping at a key; null without one.</summary>
    public YamlMapping? MappingAt(string key) => Find(key)?.Mapping;

    /// <summary>True where the scalar at a key is <paramref name="value"/>.</summary>
    public bool Is(string key, string text, string value) => ScalarAt(key) is { } scalar && scalar.Is(text, value);

    /// <summary>Sets an entry of its own; of two by one key, the last counts.</summary>
    public void Set(string key, YamlEntry entry)
    {
        for (int i = 0; i < own.Count; i++)
        {
            if (own[i].Key == key)
            {
                (replaced ??= []).Add(own[i]);
                own[i] = (key, entry);
                return;
            }
        }

        own.Add((key, entry));
    }

    /// <summary>Takes over what <paramref name="other"/> has; what was merged before it, and its own entries, stay.</summary>
    public void Merge(YamlMapping other)
    {
        if (other != this)
        {
            merged ??= [];
            merged.AddRange(other.own.Concat(other.merged ?? []).Where(entry => merged.All(known => known.Key != entry.Key)));
        }
    }

    YamlEntry? Find(string key) => Find(own, key) ?? (merged is null ? null : Find(merged, key));

    static YamlEntry? Find(List<(string Key, YamlEntry Entry)> entries, string key)
    {
        foreach ((string name, YamlEntry entry) in entries)
        {
            if (name == key)
            {
                return entry;
            }
        }

        return null;
    }
}
