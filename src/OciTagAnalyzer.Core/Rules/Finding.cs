namespace OciTagAnalyzer.Core.Rules;

/// <summary>What a rule reports about an image; the caller knows the location of the image.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="MessageArguments">The arguments of the rule's message, in order, without the evidence.</param>
public sealed record Finding(ReferenceRule Rule, IReadOnlyList<string> MessageArguments)
{
    /// <summary>The name that fixes the finding if it replaces the image's name; null if none is known.</summary>
    public string? NewName { get; init; }
}
