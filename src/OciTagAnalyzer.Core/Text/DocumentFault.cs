namespace OciTagAnalyzer.Core.Text;

/// <summary>Why a document cannot be read further.</summary>
/// <param name="Range">The invalid text; empty if something is missing.</param>
/// <param name="Message">One sentence without a final dot.</param>
public sealed record DocumentFault(TextRange Range, string Message);
