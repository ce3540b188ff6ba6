using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A place where code uses a value.</summary>
/// <param name="Project">The project with the code.</param>
/// <param name="Model">The meaning of the code.</param>
/// <param name="Node">The outermost expression with the value.</param>
readonly record struct NamedUse(Project Project, SemanticModel Model, SyntaxNode Node);
