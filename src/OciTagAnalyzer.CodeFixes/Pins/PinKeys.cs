using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>
/// The equivalence keys of the fixes. They contain no rule id, because <c>dotnet format</c> uses the key of one rule's finding to
/// fix those of another.
/// </summary>
static class PinKeys
{
    /// <summary>The lock file's pin in the configured style.</summary>
    public const string Best = "Pin";

    /// <summary>A tag that the project uses elsewhere for the same repository; never fixed in bulk.</summary>
    public const string ProjectTag = "PinToProjectTag";

    /// <summary>The tag that is implied without one; never fixed in bulk.</summary>
    public const string ImpliedTag = "WriteImpliedTag";

    /// <summary>The message which command finds a pin.</summary>
    public const string Lock = "Lock";

    /// <summary>The mirror of an image's registry.</summary>
    public const string Mirror = "UseMirror";

    const char BeforeFile = '|';

    /// <summary>
    /// Returns the key of a fix in an additional file. It contains the path, because a host that fixes all in such a document does not
    /// pass the document in any other way.
    /// </summary>
    public static string InFile(string key, string path) => key + BeforeFile + path;

    /// <summary>Returns the key without its file; null and empty are unchanged.</summary>
    public static string? WithoutFile(string? key) => key?.Split([BeforeFile], 2)[0];

    /// <summary>Returns the additional file in the key, or null.</summary>
    public static string? FileOf(string? key) => key?.Split([BeforeFile], 2) is [_, var path] ? path : null;

    /// <summary>Returns the key of the lock file's pin in one style.</summary>
    public static string InStyle(PinStyle style) => "PinTo" + style;
}
