using Microsoft.CodeAnalysis;

namespace System;

/// <summary>Required for <c>^1</c> and list patterns: a position in a sequence, from its start or its end.</summary>
/// <param name="value">The distance, which is not negative.</param>
/// <param name="fromEnd">True to count from the end.</param>
[Embedded]
readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>Converts a position from the start.</summary>
    public static implicit operator Index(int value) => new(value);

    /// <summary>Returns the position from the start of a sequence with this length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
