namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A format of the report of <c>ocitag outdated</c>.</summary>
enum OutdatedFormat
{
    /// <summary>A table.</summary>
    Text,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>A table in Markdown.</summary>
    Markdown,
}
