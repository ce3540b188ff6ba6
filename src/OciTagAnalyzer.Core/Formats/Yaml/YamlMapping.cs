namespace OciTagAnalyzer.Core.Formats.Yaml;

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

    /// <summary>True where some entry of it was not read: nobody knows what it has.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>True where a key of its own stands there more than once.</summary>
    public bool RepeatsKeys => replaced is not null;

    /// <summary>Forgets all entries, so that it can be another mapping.</summary>
    public void Clear()
    {
        own.Clear();
        IsIncomplete = false;
        merged = null;
        replaced = null;
    }

    /// <summary>True where there is such an entry, whatever it holds.</summary>
    public bool Has(string key) => TryFind(key, out _);

    /// <summary>The scalar at a key; null without one, and where it holds nothing.</summary>
    public YamlScalar? ScalarAt(string key) =>
        TryFind(key, out YamlEntry entry) && entry.Kind == YamlEventKind.Scalar && !entry.Scalar.Range.IsEmpty ? entry.Scalar : null;

    /// <summary>The scalars that stood at a key before another entry took their place.</summary>
    public IEnumerable<YamlScalar> ScalarsReplacedAt(string key) =>
        (replaced ?? []).Where(entry => entry.Key == key && entry.Entry.Kind == YamlEventKind.Scalar).Select(entry => entry.Entry.Scalar);

    /// <summary>The mapping at a key; null without one.</summary>
    public YamlMapping? MappingAt(string key) => TryFind(key, out YamlEntry entry) ? entry.Mapping : null;

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
            IsIncomplete |= other.IsIncomplete;
            merged ??= [];
            merged.AddRange(other.own.Concat(other.merged ?? []).Where(entry => merged.All(known => known.Key != entry.Key)));
        }
    }

    bool TryFind(string key, out YamlEntry entry) => TryFind(own, key, out entry) || (merged is not null && TryFind(merged, key, out entry));

    static bool TryFind(List<(string Key, YamlEntry Entry)> entries, string key, out YamlEntry entry)
    {
        // An enumerator would copy each entry, where most are not the one.
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key == key)
            {
                entry = entries[i].Entry;
                return true;
            }
        }

        entry = default;
        return false;
    }
}
