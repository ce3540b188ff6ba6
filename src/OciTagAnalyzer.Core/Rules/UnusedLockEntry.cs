using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2003: nothing uses an entry of the lock file. It takes all images of all projects that share the file.</summary>
public static class UnusedLockEntry
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI2003";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(UnusedLockEntry),
        "Nothing uses an entry of the lock file",
        "Nothing uses the lock file's entry '{0}'; 'ocitag lock --prune' removes it",
        "An entry that outlives its image is looked up, verified and updated for nothing. Only 'ocitag check' reports it: it alone sees all projects that share the file.")
    {
        Severity = RuleSeverity.Info,
        Remedy = Remedy.None("Nothing is to be pinned: 'ocitag lock --prune' removes the entry."),
    };

    /// <summary>The keys that none of <paramref name="images"/> stands for, each with its place, in the order of the file.</summary>
    public static IReadOnlyList<KeyValuePair<string, TextRange>> In(ImageLockReading locked, IEnumerable<ImageReading> images)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var fragments = new List<string[]>();
        foreach (ImageReading image in images)
        {
            if (image.Reference is { } reference)
            {
                used.UnionWith(locked.Lock.Matches(reference).Select(match => match.Asked.NormalForm));
            }
            else if (NameFragments(image.Written) is { Length: > 0 } known)
            {
                fragments.Add(known);
            }
        }

        return [.. locked.KeyRanges.Where(key => !used.Contains(key.Key) && !fragments.Any(known => MayName(known, key.Key))).OrderBy(key => key.Value.Start)];
    }

    // What a name known in part has for sure; nothing where it is wholly unknown, as such a text says nothing about any entry.
    static string[] NameFragments(ImageText written)
    {
        string text = written.Text;
        int tail = text.IndexOfAny([':', '@'], text.LastIndexOf('/') + 1);
        return [.. (tail < 0 ? text : text.Substring(0, tail)).Split(ImageText.Hole).Where(fragment => fragment.Length > 0)];
    }

    static bool MayName(string[] fragments, string key) =>
        ImageReference.TryParse(key, out ImageReference? asked, out _) && fragments.All(fragment => asked.Name.IndexOf(fragment, StringComparison.Ordinal) >= 0);
}
