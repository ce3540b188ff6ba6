using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Build.Files;

/// <summary>A set of file names, given as patterns with <c>*</c> and <c>?</c>. Case is ignored, as in MSBuild's patterns.</summary>
sealed class FileNames(IEnumerable<string> patterns)
{
    readonly Regex regex = new(
        $"^({string.Join("|", patterns.Select(pattern => Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".")))})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    /// <summary>True if one of the patterns matches <paramref name="name"/>.</summary>
    public bool Contains(string name) => regex.IsMatch(name);
}
