namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A key by which code reads a value from outside: its segments with a colon between them, <c>*</c> for one that may be any.</summary>
/// <param name="Path">The key, whole: <c>Worker:Image</c>, <c>Images:*</c>.</param>
/// <param name="IsVariable">True where only the environment is read, and no file of settings.</param>
sealed record ExternalKey(string Path, bool IsVariable = false)
{
    /// <summary>Stands for a segment that may be any: an element's index, a dictionary's key.</summary>
    public const string AnySegment = "*";

    const char Separator = ':';

    /// <summary>The key below <paramref name="section"/>; null where either is only known at run time.</summary>
    public static string? Join(string? section, string? key) =>
        section is null || key is null ? null
        : section.Length == 0 ? key
        : section + Separator + key;

    /// <summary>The key without its last segment; empty where it has no other.</summary>
    public static string ParentOf(string key) => key.Substring(0, Math.Max(0, key.LastIndexOf(Separator)));

    /// <summary>The last segment of the key.</summary>
    public static string LastOf(string key) => key.Substring(key.LastIndexOf(Separator) + 1);
}
