namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The keys that a kind of document asks for, told from all others at little cost.</summary>
sealed class YamlKeys
{
    /// <summary>The key of what is merged into a mapping; always asked for.</summary>
    public const string Merge = "<<";

    readonly string[] names;
    readonly ulong lengths;

    /// <summary>A set of <paramref name="names"/>, none longer than 63 letters.</summary>
    public YamlKeys(IEnumerable<string> names)
    {
        this.names = [.. names.Append(Merge).Distinct()];
        foreach (string name in this.names)
        {
            lengths |= 1UL << name.Length;
        }
    }

    /// <summary>The name that <paramref name="key"/> is; null where nobody asks for it.</summary>
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

    /// <summary>The name that a key without quotes is; null where nobody asks for it.</summary>
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
