namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>A block collection around a line, as far as columns and dashes tell.</summary>
struct YamlLevel
{
    /// <summary>The column at which its entries begin.</summary>
    public int Column;

    /// <summary>True for a sequence.</summary>
    public bool IsSequence;

    /// <summary>Where its first entry begins.</summary>
    public int First;

    /// <summary>Where the entry begins that the line is in.</summary>
    public int Entry;

    /// <summary>Where the key of that entry ends; known of those that lead to the place to go on at.</summary>
    public int KeyEnd;

    /// <summary>How many items come before that entry.</summary>
    public int Index;

    /// <summary>Where the first entry begins that somebody asked for; -1 without one.</summary>
    public int Asked;
}
