namespace OciTagAnalyzer.Core.Rules;

/// <summary>What a rule says of a reference; where it stands is the caller's business.</summary>
/// <param name="RuleId">One of <see cref="RuleIds"/>.</param>
/// <param name="DecidedAt">
/// The index in the judged text of the code unit that decides: the name's last where the tag is missing,
/// the tag's first where it floats or is not the lock file's, the offending part's first where the text is invalid.
/// </param>
/// <param name="MessageArguments">What fills the holes of the rule's message, in order.</param>
public sealed record Finding(string RuleId, int DecidedAt, IReadOnlyList<string> MessageArguments);
