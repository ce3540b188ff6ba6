using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images that one value may be: whether a pin is right for a place depends on all of them.</summary>
/// <param name="Images">The images.</param>
/// <param name="Call">The call that takes the value; null where it is reported with its type.</param>
readonly record struct ImageGroup(IReadOnlyList<DiscoveredImage> Images, SyntaxNode? Call);
