using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>
/// The equivalence keys of the pins: what "fix all" does everywhere in the same way. They name no rule:
/// <c>dotnet format</c> takes the key of one rule's finding to fix those of another.
/// </summary>
static class PinKeys
{
    /// <summary>The lock file's pin in the wanted style.</summary>
    public const string Best = "Pin";

    /// <summary>A tag that the project uses elsewhere for the same repository; never fixed in bulk.</summary>
    public const string ProjectTag = "PinToProjectTag";

    /// <summary>The mirror of an image's registry.</summary>
    public const string Mirror = "UseMirror";

    const char BeforeFile = '|';

    /// <summary>
    /// The key of a pin in an additional file. It says which file: a host that is asked to fix all in such a
    /// document has no other way to let the fix know which one is meant.
    /// </summary>
    public static string InFile(string key, string path) => key + BeforeFile + path;

    /// <summary>The key without the file that it may name; null and empty stay.</summary>
    public static string? WithoutFile(string? key) => key?.Split([BeforeFile], 2)[0];

    /// <summary>The additional file that the key names, or null.</summary>
    public static string? FileOf(string? key) => key?.Split([BeforeFile], 2) is [_, var path] ? path : null;

    /// <summary>The lock file's pin in one style, and nothing where the lock file has none.</summary>
    public static string InStyle(PinStyle style) => "PinTo" + style;
}
