using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The position of a row's member in a sink table.</summary>
/// <param name="Row">The row.</param>
/// <param name="Line">The zero-based line.</param>
/// <param name="Columns">The range of the member in the line, in UTF-16 code units.</param>
sealed record SinkRowPlace(SinkRow Row, int Line, TextRange Columns);
