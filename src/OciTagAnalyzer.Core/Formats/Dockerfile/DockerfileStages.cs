namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>The stages of a Dockerfile; an instruction that names a stage does not name an image.</summary>
sealed class DockerfileStages
{
    // Keyed by hash, because names are looked up as ranges of the text, most of them repeatedly.
    readonly Dictionary<int, List<string>> names = [];

    /// <summary>Adds a named stage.</summary>
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

    /// <summary>True if FROM refers to a stage with this name.</summary>
    public bool HasName(ReadOnlySpan<char> text)
    {
        if (names.TryGetValue(Hash(text), out List<string>? known))
        {
            foreach (string name in known)
            {
                // BuildKit ignores case.
                if (text.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True if COPY or a mount refers to a stage, by name or by number.</summary>
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
