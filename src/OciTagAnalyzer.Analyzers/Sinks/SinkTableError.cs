using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A line of a sink table that is not understood; the table goes on without it.</summary>
/// <param name="Line">The line, counted from zero.</param>
/// <param name="Columns">The UTF-16 code units of the line that are at fault; empty if something is missing.</param>
/// <param name="Message">What is wrong and what was expected, without a final dot.</param>
internal sealed record SinkTableError(int Line, TextRange Columns, string Message);
