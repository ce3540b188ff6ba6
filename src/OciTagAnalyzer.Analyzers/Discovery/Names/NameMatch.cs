using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>A value of a parameter or member that is named like an image.</summary>
/// <param name="Match">The value and its parameter or member, as a sink for whole references.</param>
/// <param name="Evidence">The evidence of the names.</param>
sealed record NameMatch(SinkMatch Match, NameEvidence Evidence);
