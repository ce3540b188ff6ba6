using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A place in the code where a value goes into a sink.</summary>
/// <param name="Row">What the table says of the sink.</param>
/// <param name="Value">The operation that gives the value.</param>
/// <param name="Call">The invocation, object creation, assignment or list initializer that takes it; the creation itself where it lacks the value.</param>
sealed record SinkMatch(SinkRow Row, IOperation Value, IOperation Call);
