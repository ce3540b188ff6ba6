using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Where in a sink table a row says which member it is about.</summary>
/// <param name="Row">The row.</param>
/// <param name="Line">The line, counted from zero.</param>
/// <param name="Columns">The UTF-16 code units of the line that name the member.</param>
internal sealed record SinkRowPlace(SinkRow Row, int Line, TextRange Columns);
