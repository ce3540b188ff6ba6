using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A value in code that flows into a sink.</summary>
/// <param name="Row">The row of the sink.</param>
/// <param name="Value">The operation that gives the value; the creation if the value is missing.</param>
/// <param name="Call">The invocation, object creation, assignment or list initializer that the value flows into.</param>
sealed record SinkMatch(SinkRow Row, IOperation Value, IOperation Call)
{
    /// <summary>The image that the library uses because the code gives none; null if <see cref="Value"/> gives it.</summary>
    public ImplicitImage? Implicit { get; init; }
}
