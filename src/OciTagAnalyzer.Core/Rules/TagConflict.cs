namespace OciTagAnalyzer.Core.Rules;

/// <summary>A use of a repository under another tag than elsewhere in the project.</summary>
/// <param name="Use">The index of the use.</param>
/// <param name="Others">The indexes of the uses with the most used tag; if there is none, of all uses with another tag.</param>
/// <param name="IsFixable">True if the most used tag can replace this one: there is one, and this use has no digest.</param>
/// <param name="MessageArguments">The arguments of the rule's message, in order.</param>
public sealed record TagConflict(int Use, IReadOnlyList<int> Others, bool IsFixable, IReadOnlyList<string> MessageArguments);
