using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>A word of a command whose arguments are a list.</summary>
/// <param name="Value">The operation for the word; null if there may be several words, or none.</param>
/// <param name="IsOptional">True if the command may run without it.</param>
sealed record CommandElement(IOperation? Value, bool IsOptional)
{
    /// <summary>Any number of unknown words.</summary>
    public static CommandElement Unknown { get; } = new(null, true);
}
