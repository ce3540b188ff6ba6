using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Determines whether a file is the one that code adds by a path that is only partly known.</summary>
static class SettingsPath
{
    /// <summary>
    /// True if <paramref name="path"/> ends with the segments of <paramref name="added"/>; a hole matches any text within a segment.
    /// </summary>
    public static bool IsAdded(string path, string added)
    {
        string[] wanted = PartsOf(added);
        string[] given = PartsOf(path);
        return wanted.Length > 0
            && (wanted.Length > 1 || IsSpecific(wanted[0]))
            && wanted.Length <= given.Length
            && given.Skip(given.Length - wanted.Length).Zip(wanted, (part, pattern) => Matches(part, pattern)).All(isSame => isSame);
    }

    // Leading holes are skipped, since the folder of the program is unknown.
    static string[] PartsOf(string path)
    {
        string[] parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.SkipWhile(part => part is "." or ".." || part.All(unit => unit == ImageText.Hole))];
    }

    // A name without any known part would match every file.
    static bool IsSpecific(string name)
    {
        int dot = name.LastIndexOf('.');
        return (dot < 0 ? name : name.Substring(0, dot)).Any(char.IsLetterOrDigit);
    }

    static bool Matches(string part, string pattern)
    {
        string[] known = pattern.Split(ImageText.Hole);
        if (known.Length == 1)
        {
            return part.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        }

        string last = known[known.Length - 1];
        if (!part.StartsWith(known[0], StringComparison.OrdinalIgnoreCase) || !part.EndsWith(last, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int at = known[0].Length;
        foreach (string text in known.Skip(1).Take(known.Length - 2))
        {
            int found = part.IndexOf(text, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            at = found + text.Length;
        }

        return at <= part.Length - last.Length;
    }
}
