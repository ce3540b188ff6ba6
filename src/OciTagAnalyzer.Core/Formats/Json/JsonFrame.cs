namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>An object or array around the position of a scanner, and the current position in it.</summary>
/// <param name="IsArray">True for an array.</param>
/// <param name="Key">The key of the current member; empty in an array.</param>
/// <param name="Index">The index of the current element; -1 before the first, and in an object.</param>
readonly record struct JsonFrame(bool IsArray, JsonString Key, int Index);
