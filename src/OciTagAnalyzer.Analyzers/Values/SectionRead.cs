using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A read of external values through an object for a part of them, such as a section of a configuration.</summary>
/// <param name="Section">The operation that gives the object.</param>
/// <param name="Key">The key of the value within the section; empty for the section itself.</param>
readonly record struct SectionRead(IOperation Section, string Key);
