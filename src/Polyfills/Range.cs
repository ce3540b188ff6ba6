using Microsoft.CodeAnalysis;

namespace System;

/// <summary>Required for <c>1..2</c> and slices in list patterns.</summary>
/// <param name="start">The first position.</param>
/// <param name="end">The position after the last one.</param>
[Embedded]
readonly struct Range(Index start, Index end)
{
    /// <summary>The whole sequence.</summary>
    public static Range All => new(0, new(0, fromEnd: true));

    /// <summary>The first position.</summary>
    public Index Start { get; } = start;

    /// <summary>The position after the last one.</summary>
    public Index End { get; } = end;

    /// <summary>The sequence from a position to its end.</summary>
    public static Range StartAt(Index start) => new(start, new(0, fromEnd: true));

    /// <summary>The sequence from its start to a position.</summary>
    public static Range EndAt(Index end) => new(0, end);
}
