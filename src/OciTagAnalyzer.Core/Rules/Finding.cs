namespace OciTagAnalyzer.Core.Rules;

/// <summary>What a rule reports about an image; the caller knows the location of the image.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ReportedAt">
/// The index in the image's text of the code unit that is reported: the name's last if the tag is missing,
/// the tag's first if it floats or differs from the lock file, the invalid part's first if the text is invalid.
/// </param>
/// <param name="MessageArguments">The arguments of the rule's message, in order, without the evidence.</param>
public sealed record Finding(ReferenceRule Rule, int ReportedAt, IReadOnlyList<string> MessageArguments)
{
    /// <summary>The name that fixes the finding if it replaces the image's name; null if none is known.</summary>
    public string? NewName { get; init; }
}
