using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Whether a file is the one that code adds by a path that the running program completes.</summary>
static class SettingsPath
{
    /// <summary>
    /// True if <paramref name="path"/> ends in what <paramref name="added"/> says, part by part; a hole stands for any text within a part.
    /// </summary>
    public static bool IsAdded(string path, string added)
    {
        string[] wanted = PartsOf(added);
        string[] given = PartsOf(path);
        return wanted.Length > 0
            && (wanted.Length > 1 || SaysWhich(wanted[0]))
            && wanted.Length <= given.Length
            && given.Skip(given.Length - wanted.Length).Zip(wanted, (part, pattern) => Matches(part, pattern)).All(isSame => isSame);
    }

    // What the path of a program's folder is, nobody knows here.
    static string[] PartsOf(string path)
    {
        string[] parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.SkipWhile(part => part is "." or ".." || part.All(unit => unit == ImageText.Hole))];
    }

    // Of a name that is nothing but unknown every file might be the one.
    static bool SaysWhich(string name)
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
