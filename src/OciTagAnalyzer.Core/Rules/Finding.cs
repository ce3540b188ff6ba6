namespace OciTagAnalyzer.Core.Rules;

/// <summary>What a rule reports about an image; the caller knows where the image stands.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ReportedAt">
/// The index in the judged text of the code unit that decides: the name's last where the tag is missing,
/// the tag's first where it floats or is not the lock file's, the offending part's first where the text is invalid.
/// </param>
/// <param name="MessageArguments">What fills the holes of the rule's message, in order, without the evidence.</param>
public sealed record Finding(ReferenceRule Rule, int ReportedAt, IReadOnlyList<string> MessageArguments);
