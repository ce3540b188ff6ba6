namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>What one Bake file says of a target; files in one folder may each say a part of it.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="Attributes">The attributes that are strings; null if the value is computed.</param>
/// <param name="ContextNames">The names in <c>contexts</c>.</param>
/// <param name="Inherited">The targets that it inherits from.</param>
sealed record BakeTarget(string Name, IReadOnlyDictionary<string, string?> Attributes, IReadOnlyList<string> ContextNames, IReadOnlyList<string> Inherited);
