using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>An argument of a command that is given as a list of words.</summary>
/// <param name="Value">The operation that gives the word; null if there may be several, or none.</param>
/// <param name="IsOptional">True if the command may run without it.</param>
sealed record CommandElement(IOperation? Value, bool IsOptional)
{
    /// <summary>Any number of words that nobody knows.</summary>
    public static CommandElement Unknown { get; } = new(null, true);
}
