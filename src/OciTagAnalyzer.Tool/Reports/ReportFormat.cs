namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The format of a report.</summary>
enum ReportFormat
{
    /// <summary>Lines as the compiler prints them.</summary>
    Text,

    /// <summary>One JSON object, for scripts.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
}
