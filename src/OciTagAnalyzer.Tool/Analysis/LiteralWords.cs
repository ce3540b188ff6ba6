using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The words of a literal in code that may be image references.</summary>
/// <param name="Span">The span of the literal.</param>
/// <param name="Words">The words, in order.</param>
readonly record struct LiteralWords(TextSpan Span, IReadOnlyList<string> Words);
