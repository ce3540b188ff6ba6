using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The words of a literal in code that may be image references.</summary>
/// <param name="Span">Where the literal stands.</param>
/// <param name="Words">The words, in order.</param>
readonly record struct LiteralWords(TextSpan Span, IReadOnlyList<string> Words);
