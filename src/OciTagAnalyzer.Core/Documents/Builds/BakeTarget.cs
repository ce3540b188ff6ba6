namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>The declaration of a target in one Bake file; files in the same folder may contribute other parts.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="Attributes">The string attributes; null for a computed value.</param>
/// <param name="Inherited">The targets that it inherits from.</param>
sealed record BakeTarget(string Name, IReadOnlyDictionary<string, string?> Attributes, IReadOnlyList<string> Inherited)
{
    /// <summary>The additional contexts.</summary>
    public IReadOnlyList<BuildText> Contexts { get; init; } = [];

    /// <summary>The arguments of the build, for each element of the target's matrix.</summary>
    public IReadOnlyList<IReadOnlyList<BuildText>> Arguments { get; init; } = [[]];

    /// <summary>The Dockerfile in the Bake file; null without one.</summary>
    public BuildText? Inline { get; init; }
}
