namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>How strings are recognized as images.</summary>
enum Detection
{
    /// <summary>By the sinks and annotations that the string flows into.</summary>
    Sinks,

    /// <summary>Also by the names of the variables and members that it is assigned to, and by the text itself.</summary>
    Names,
}
