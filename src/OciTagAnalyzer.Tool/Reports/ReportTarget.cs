namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A format and the file to which the report is written in it.</summary>
/// <param name="Format">The format.</param>
/// <param name="FilePath">The full path of the file; null for the standard output.</param>
sealed record ReportTarget(ReportFormat Format, string? FilePath);
