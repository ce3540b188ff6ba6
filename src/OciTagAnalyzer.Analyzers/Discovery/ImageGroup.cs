using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images that one value may be. A pin is right only if it is right for all of them.</summary>
/// <param name="Images">The images.</param>
/// <param name="Call">The call that takes the value; null if it is reported with its type.</param>
readonly record struct ImageGroup(IReadOnlyList<DiscoveredImage> Images, SyntaxNode? Call);
