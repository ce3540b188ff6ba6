using System.Globalization;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Key paths.</content>
sealed partial class YamlScanner
{
    // Reused for each path, which is cheaper than a StringBuilder.
    char[] path = new char[64];
    int pathLength;

    /// <summary>The path to the current node: <c>services.db.image</c>, <c>spec.containers[0].image</c>.</summary>
    public string KeyPath() => KeyPath(depth);

    /// <summary>
    /// The path to <paramref name="key"/> in the mapping within the first <paramref name="levels"/> collections; without a key, the path to the
    /// mapping.
    /// </summary>
    public string KeyPath(int levels, string? key = null)
    {
        pathLength = 0;
        for (int level = 0; level < levels; level++)
        {
            ref readonly YamlFrame frame = ref frames[level];
            if (!frame.IsMapping)
            {
                Append("[");
                Append(frame.Index.ToString(CultureInfo.InvariantCulture));
                Append("]");
                continue;
            }

            Append(level > 0 ? "." : "");
            Append(frame.Key.IsVerbatim ? text.AsSpan(frame.Key.Range.Start, frame.Key.Range.Length) : frame.Key.ToMapped(text).Text.AsSpan());
        }

        if (key is not null)
        {
            Append(levels > 0 ? "." : "");
            Append(key);
        }

        return new string(path, 0, pathLength);
    }

    void Append(string piece) => Append(piece.AsSpan());

    void Append(ReadOnlySpan<char> piece)
    {
        if (path.Length - pathLength < piece.Length)
        {
            Array.Resize(ref path, (path.Length * 2) + piece.Length);
        }

        piece.CopyTo(path.AsSpan(pathLength));
        pathLength += piece.Length;
    }
}
