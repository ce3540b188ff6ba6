namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>The stages of a Dockerfile, by which its instructions mean no image.</summary>
sealed class DockerfileStages
{
    // By hash, since a name is asked for where it stands in the text, and most names are asked for again and again.
    readonly Dictionary<int, List<string>> names = [];

    /// <summary>Adds a stage that has a name.</summary>
    public void Add(string name)
    {
        if (!HasName(name.AsSpan()))
        {
            int hash = Hash(name.AsSpan());
            if (!names.TryGetValue(hash, out List<string>? known))
            {
                names.Add(hash, known = []);
            }

            known.Add(name);
        }
    }

    /// <summary>True where FROM builds upon a stage by this name.</summary>
    public bool HasName(ReadOnlySpan<char> text)
    {
        if (names.TryGetValue(Hash(text), out List<string>? known))
        {
            foreach (string name in known)
            {
                // BuildKit tells them apart in no case.
                if (text.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True where COPY or a mount takes files from a stage: by name, or by its number.</summary>
    public bool Has(ReadOnlySpan<char> text) => HasName(text) || IsNumber(text);

    static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    static int Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2_166_136_261;
        foreach (char c in text)
        {
            hash = (hash ^ char.ToUpperInvariant(c)) * 16_777_619;
        }

        return (int)hash;
    }
}
