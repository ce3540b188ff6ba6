using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>A value that goes into something whose name speaks of images.</summary>
/// <param name="Match">The value and what takes it, as of a sink that takes a whole reference.</param>
/// <param name="Evidence">How sure the names are.</param>
sealed record NameMatch(SinkMatch Match, NameEvidence Evidence);
