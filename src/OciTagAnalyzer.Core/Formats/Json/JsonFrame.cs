namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>An object or array that a scanner is inside of, and where in it the scanner is.</summary>
/// <param name="IsArray">True for an array.</param>
/// <param name="Key">The current member's key; empty in an array.</param>
/// <param name="Index">The current element's index; -1 before the first, and in an object.</param>
readonly record struct JsonFrame(bool IsArray, JsonString Key, int Index);
