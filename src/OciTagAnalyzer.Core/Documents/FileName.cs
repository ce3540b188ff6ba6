namespace OciTagAnalyzer.Core.Documents;

/// <summary>The name of a file and its folders, compared without case and with either separator.</summary>
readonly ref struct FileName(string path)
{
    readonly int start = path.LastIndexOfAny(['/', '\\']) + 1;

    /// <summary>The name with its extension.</summary>
    public ReadOnlySpan<char> Name => path.AsSpan(start);

    /// <summary>The name without its extension.</summary>
    public ReadOnlySpan<char> Stem => Name.LastIndexOf('.') is >= 0 and var dot ? Name.Slice(0, dot) : Name;

    /// <summary>True for a YAML extension.</summary>
    public bool IsYaml => EndsWith(".yml") || EndsWith(".yaml");

    /// <summary>True if the name is <paramref name="name"/>.</summary>
    public bool Is(string name) => Name.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the name is <paramref name="stem"/> with a YAML extension.</summary>
    public bool IsYamlNamed(string stem) => IsYaml && Stem.Equals(stem.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the name starts with <paramref name="text"/>.</summary>
    public bool StartsWith(string text) => Name.StartsWith(text.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the name ends with <paramref name="text"/>.</summary>
    public bool EndsWith(string text) => Name.EndsWith(text.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the name ends with one of <paramref name="texts"/>.</summary>
    public bool EndsWithAny(string[] texts)
    {
        foreach (string text in texts)
        {
            if (EndsWith(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the file is directly in <paramref name="folder"/>, which may be in any other folder: <c>.github/workflows</c>.</summary>
    public bool IsIn(string folder) => IsFolder(folder, start - 1 - folder.Length);

    /// <summary>True if the file is in <paramref name="folder"/>, directly or not, which may be in any other folder: <c>eng/pipelines</c>.</summary>
    public bool IsBelow(string folder)
    {
        int separator = folder.IndexOf('/');
        string first = separator < 0 ? folder : folder.Substring(0, separator);
        int at = path.IndexOf(first, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && !IsFolder(folder, at))
        {
            at = path.IndexOf(first, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at >= 0;
    }

    bool IsFolder(string folder, int at)
    {
        if (at < 0 || at + folder.Length >= start || (at > 0 && !IsSeparator(path[at - 1])) || !IsSeparator(path[at + folder.Length]))
        {
            return false;
        }

        for (int i = 0; i < folder.Length; i++)
        {
            if (folder[i] == '/' ? !IsSeparator(path[at + i]) : char.ToUpperInvariant(folder[i]) != char.ToUpperInvariant(path[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsSeparator(char c) => c is '/' or '\\';
}
