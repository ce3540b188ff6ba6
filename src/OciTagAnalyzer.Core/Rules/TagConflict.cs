namespace OciTagAnalyzer.Core.Rules;

/// <summary>A use of a repository under another tag than the rest of the project uses.</summary>
/// <param name="Use">Which of the judged uses it is.</param>
/// <param name="Others">The uses that it is in conflict with: those of the usual tag, or of every other one where none is usual.</param>
/// <param name="IsMendable">True where the usual tag can take the place of this one: there is a usual one, and no digest that goes with this one.</param>
/// <param name="MessageArguments">What fills the holes of the rule's message, in order.</param>
public sealed record TagConflict(int Use, IReadOnlyList<int> Others, bool IsMendable, IReadOnlyList<string> MessageArguments);
