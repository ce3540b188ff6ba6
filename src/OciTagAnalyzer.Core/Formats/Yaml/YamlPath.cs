namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// Where something stands in a YAML document: <c>jobs.*.container</c>, or <c>**.containers[].image</c> at any depth.
/// </summary>
sealed class YamlPath
{
    const string AnyKey = "*";
    const string Item = "[]";

    // An item has no name.
    readonly string?[] segments;
    readonly bool isAnywhere;

    YamlPath(string?[] segments, bool isAnywhere)
    {
        this.segments = segments;
        this.isAnywhere = isAnywhere;
        Key = segments[segments.Length - 1];
    }

    /// <summary>The last key; the items of a sequence have none.</summary>
    public string? Key { get; }

    /// <summary>Reads a path as it is written here.</summary>
    public static YamlPath Parse(string path)
    {
        bool isAnywhere = path.StartsWith("**.", StringComparison.Ordinal);
        string keys = isAnywhere ? path.Substring(3) : path;
        return new YamlPath([.. keys.Replace(Item, "." + Item).Split('.').Where(segment => segment.Length > 0).Select(segment => segment == Item ? null : segment)], isAnywhere);
    }

    /// <summary>True where the path leads to what the first <paramref name="depth"/> frames of <paramref name="scanner"/> lead to.</summary>
    public bool IsAt(YamlScanner scanner, int depth) => Matches(scanner, depth, segments.Length);

    /// <summary>True where those frames lead to the mapping that has the path's last key.</summary>
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
