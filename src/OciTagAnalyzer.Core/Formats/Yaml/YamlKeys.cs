namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The keys that a kind of document needs, with a fast lookup.</summary>
sealed class YamlKeys
{
    /// <summary>The merge key, which is always included.</summary>
    public const string Merge = "<<";

    readonly string[] names;
    readonly ulong lengths;

    /// <summary>Creates a set of <paramref name="names"/>, each at most 63 characters long.</summary>
    public YamlKeys(IEnumerable<string> names)
    {
        this.names = [.. names.Append(Merge).Distinct()];
        foreach (string name in this.names)
        {
            lengths |= 1UL << name.Length;
        }
    }

    /// <summary>The name that equals <paramref name="key"/>; null if the key is not in the set.</summary>
    public string? Find(string text, YamlScalar key)
    {
        if (key.IsVerbatim)
        {
            return Find(text.AsSpan(key.Range.Start, key.Range.Length));
        }

        foreach (string name in names)
        {
            if (key.Is(text, name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The name that equals an unquoted key; null if the key is not in the set.</summary>
    public string? Find(ReadOnlySpan<char> key)
    {
        if (key.Length > 63 || (lengths >> key.Length & 1) == 0)
        {
            return null;
        }

        foreach (string name in names)
        {
            if (key.SequenceEqual(name.AsSpan()))
            {
                return name;
            }
        }

        return null;
    }
}
