using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>An invalid line of a sink table, which is ignored.</summary>
/// <param name="Line">The zero-based line.</param>
/// <param name="Columns">The faulty range of the line, in UTF-16 code units; empty if something is missing.</param>
/// <param name="Message">What is wrong and what was expected, without a final dot.</param>
sealed record SinkTableError(int Line, TextRange Columns, string Message);
