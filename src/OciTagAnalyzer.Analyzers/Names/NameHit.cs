using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Names;

/// <summary>A value that goes into something whose name speaks of images.</summary>
/// <param name="Hit">The value and what takes it, as of a sink that takes a whole reference.</param>
/// <param name="Evidence">How sure the names are.</param>
sealed record NameHit(SinkHit Hit, NameEvidence Evidence);
