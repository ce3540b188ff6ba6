using OciTagAnalyzer.Core.Pinning;

namespace OciTagAnalyzer.CodeFixes;

/// <summary>The equivalence keys of the pins: what "fix all" does everywhere in the same way.</summary>
static class PinKeys
{
    /// <summary>The best pin that is known: in the wanted style from the lock file, else a tag that the project already uses.</summary>
    public static string Best(string ruleId) => ruleId + ".Pin";

    /// <summary>The lock file's pin in one style, and nothing where the lock file has none.</summary>
    public static string InStyle(string ruleId, PinStyle style) => ruleId + ".PinTo" + style;

    /// <summary>A tag that the project already uses for the same repository.</summary>
    public static string ProjectTag(string ruleId) => ruleId + ".PinToProjectTag";
}
