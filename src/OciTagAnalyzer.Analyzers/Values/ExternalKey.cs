namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The key of a value that code reads from outside: segments separated by colons, with <c>*</c> for a segment that may be any.</summary>
/// <param name="Path">The full key: <c>Worker:Image</c>, <c>Images:*</c>.</param>
/// <param name="IsVariable">True if only the environment is read, not the settings files.</param>
sealed record ExternalKey(string Path, bool IsVariable = false)
{
    /// <summary>A segment that may be any, such as an index of a list or a key of a dictionary.</summary>
    public const string AnySegment = "*";

    const char Separator = ':';

    /// <summary>Returns the full key of <paramref name="key"/> in <paramref name="section"/>; null if either is only known at run time.</summary>
    public static string? Join(string? section, string? key) =>
        section is null || key is null ? null
        : section.Length == 0 ? key
        : section + Separator + key;

    /// <summary>Returns the key without its last segment; empty if it has only one.</summary>
    public static string ParentOf(string key) => key.Substring(0, Math.Max(0, key.LastIndexOf(Separator)));

    /// <summary>Returns the last segment of the key.</summary>
    public static string LastOf(string key) => key.Substring(key.LastIndexOf(Separator) + 1);
}
