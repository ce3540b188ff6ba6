namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>The declaration of a target in one Bake file; files in the same folder may contribute other parts.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="Attributes">The string attributes; null for a computed value.</param>
/// <param name="ContextNames">The names in <c>contexts</c>.</param>
/// <param name="Inherited">The targets that it inherits from.</param>
sealed record BakeTarget(string Name, IReadOnlyDictionary<string, string?> Attributes, IReadOnlyList<string> ContextNames, IReadOnlyList<string> Inherited);
