using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2003: no image uses an entry of the lock file. The rule needs the images of all projects that share the file.</summary>
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
        "'ocitag' verifies and updates an unused entry for nothing. Only 'ocitag check' reports it, because no single project has all images of the file.")
    {
        Severity = RuleSeverity.Info,
        Remedy = Remedy.None("'ocitag lock --prune' removes the entry; there is nothing to pin."),
    };

    /// <summary>Returns the keys that none of <paramref name="images"/> uses, each with its range, in the order of the file.</summary>
    public static IReadOnlyList<KeyValuePair<string, TextRange>> In(ImageLockReading locked, IEnumerable<ImageReading> images)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var fragments = new List<string[]>();
        foreach (ImageReading image in images)
        {
            if (image.Reference is { } reference)
            {
                used.UnionWith(locked.Lock.Matches(reference).Select(match => match.Requested.NormalForm));
            }
            else if (NameFragments(image.Written) is { Length: > 0 } known)
            {
                fragments.Add(known);
            }
        }

        return
        [
            .. locked.KeyRanges
                .Where(key => !used.Contains(key.Key) && !fragments.Any(known => MayName(known, key.Key)))
                .OrderBy(key => key.Value.Start),
        ];
    }

    // The known parts of a name. A name without any does not count as a use of all entries.
    static string[] NameFragments(ImageText written)
    {
        string text = written.Text;
        int tail = text.IndexOfAny([':', '@'], text.LastIndexOf('/') + 1);
        return [.. (tail < 0 ? text : text.Substring(0, tail)).Split(ImageText.Hole).Where(fragment => fragment.Length > 0)];
    }

    static bool MayName(string[] fragments, string key) =>
        ImageReference.TryParse(key, out ImageReference? reference, out _) &&
        fragments.All(fragment => reference.Name.IndexOf(fragment, StringComparison.Ordinal) >= 0);
}
