namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// A path in a YAML document: <c>jobs.*.container</c>, or <c>**.containers[].image</c> at any depth. A key with a dot is added by <see cref="Below"/>.
/// </summary>
sealed class YamlPath
{
    const string AnyKey = "*";
    const string Item = "[]";

    // Null is an item.
    readonly string?[] segments;
    readonly bool isAnywhere;

    YamlPath(string?[] segments, bool isAnywhere)
    {
        this.segments = segments;
        this.isAnywhere = isAnywhere;
        Key = segments[segments.Length - 1];
    }

    /// <summary>The last key; null for the items of a sequence.</summary>
    public string? Key { get; }

    /// <summary>Parses a path.</summary>
    public static YamlPath Parse(string path)
    {
        bool isAnywhere = path.StartsWith("**.", StringComparison.Ordinal);
        string keys = isAnywhere ? path.Substring(3) : path;
        string[] names = keys.Replace(Item, "." + Item).Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        return new YamlPath([.. names.Select(name => name == Item ? null : name)], isAnywhere);
    }

    /// <summary>The path of a key in the mapping at this path.</summary>
    public YamlPath Below(string key) => new([.. segments, key], isAnywhere);

    /// <summary>True if the first <paramref name="depth"/> frames of <paramref name="scanner"/> match the path.</summary>
    public bool IsAt(YamlScanner scanner, int depth) => Matches(scanner, depth, segments.Length);

    /// <summary>True if those frames lead to the mapping that contains the last key of the path.</summary>
    public bool IsBelow(YamlScanner scanner, int depth) => Matches(scanner, depth, segments.Length - 1);

    bool Matches(YamlScanner scanner, int depth, int count)
    {
        if (isAnywhere ? depth < count : depth != count)
        {
            return false;
        }

        for (int i = 1; i <= count; i++)
        {
            string? segment = segments[count - i];
            int level = depth - i;
            if (scanner[level].IsMapping == segment is null || (segment is not null && segment != AnyKey && !scanner.IsKey(level, segment)))
            {
                return false;
            }
        }

        return true;
    }
}
