namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The needed entries of a mapping: its own, and then those that it merges.</summary>
sealed class YamlMapping
{
    readonly List<(string Key, YamlEntry Entry)> own = new(1);

    // Null for most mappings.
    List<(string Key, YamlEntry Entry)>? merged;

    // Null for most mappings.
    List<(string Key, YamlEntry Entry)>? replaced;

    /// <summary>True if an anchor or an entry of another mapping refers to it.</summary>
    public bool IsReferenced { get; init; }

    /// <summary>True if an entry was skipped, so that the entries are not completely known.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>True if it contains one of its own keys more than once.</summary>
    public bool RepeatsKeys => replaced is not null;

    /// <summary>Removes all entries, so that the object can be reused.</summary>
    public void Clear()
    {
        own.Clear();
        IsIncomplete = false;
        merged = null;
        replaced = null;
    }

    /// <summary>True if there is an entry with this key.</summary>
    public bool Has(string key) => TryFind(key, out _);

    /// <summary>The scalar at a key; null if there is none or it is empty.</summary>
    public YamlScalar? ScalarAt(string key) =>
        TryFind(key, out YamlEntry entry) && entry.Kind == YamlEventKind.Scalar && !entry.Scalar.Range.IsEmpty ? entry.Scalar : null;

    /// <summary>The scalars at a key that a later entry replaced.</summary>
    public IEnumerable<YamlScalar> ScalarsReplacedAt(string key) =>
        (replaced ?? []).Where(entry => entry.Key == key && entry.Entry.Kind == YamlEventKind.Scalar).Select(entry => entry.Entry.Scalar);

    /// <summary>The mapping at a key; null if there is none.</summary>
    public YamlMapping? MappingAt(string key) => TryFind(key, out YamlEntry entry) ? entry.Mapping : null;

    /// <summary>True if the scalar at a key is <paramref name="value"/>.</summary>
    public bool Is(string key, string text, string value) => ScalarAt(key) is { } scalar && scalar.Is(text, value);

    /// <summary>Sets an own entry; the last of several with one key applies.</summary>
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

    /// <summary>Merges the entries of <paramref name="other"/>; own entries and earlier merged ones have precedence.</summary>
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
        // An enumerator would copy every entry.
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
