using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>
/// The equivalence keys of the pins: what "fix all" does everywhere in the same way. They name no rule:
/// <c>dotnet format</c> takes the key of one rule's finding to fix those of another.
/// </summary>
static class PinKeys
{
    /// <summary>The best pin that is known: in the wanted style from the lock file, else a tag that the project already uses.</summary>
    public const string Best = "Pin";

    /// <summary>A tag that the project already uses for the same repository.</summary>
    public const string ProjectTag = "PinToProjectTag";

    /// <summary>The lock file's pin in one style, and nothing where the lock file has none.</summary>
    public static string InStyle(PinStyle style) => "PinTo" + style;
}
