namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The severity of a finding, in ascending order and with the numbers of the compiler.</summary>
enum FindingSeverity
{
    /// <summary>Information that a build does not print.</summary>
    Info = 1,

    /// <summary>A warning.</summary>
    Warning = 2,

    /// <summary>An error, by the options of the project.</summary>
    Error = 3,
}
