namespace OciTagAnalyzer.Core.Text;

/// <summary>Why a document can't be read on: where it goes wrong, and a sentence that says how.</summary>
/// <param name="Range">The offending text; empty where something is missing.</param>
/// <param name="Message">One English sentence without a final dot.</param>
public sealed record DocumentFault(TextRange Range, string Message);
