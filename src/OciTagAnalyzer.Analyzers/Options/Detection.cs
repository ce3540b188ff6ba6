namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>By what a string is known to be an image.</summary>
enum Detection
{
    /// <summary>By the member that takes it, which certainly takes an image.</summary>
    Sinks,

    /// <summary>Also by the names of what takes it, and by the text itself.</summary>
    Names,
}
