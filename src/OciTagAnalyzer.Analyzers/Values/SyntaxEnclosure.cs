using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Whether something stands within a piece of code, and not at the same place of another file.</summary>
static class SyntaxEnclosure
{
    /// <summary>True where <paramref name="inner"/> stands within <paramref name="outer"/>.</summary>
    public static bool Encloses(this SyntaxNode outer, SyntaxNode inner) =>
        inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);

    /// <summary>True where <paramref name="inner"/> stands within <paramref name="outer"/>; false for no token at all.</summary>
    public static bool Encloses(this SyntaxNode outer, SyntaxToken inner) =>
        inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);

    /// <summary>True where <paramref name="inner"/> is a place within <paramref name="outer"/>.</summary>
    public static bool Encloses(this SyntaxNode outer, Location inner) =>
        inner.SourceTree == outer.SyntaxTree && outer.Span.Contains(inner.SourceSpan);
}
