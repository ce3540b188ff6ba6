using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Determines whether a syntax node contains another node, token or location of the same file.</summary>
static class SyntaxEnclosure
{
    /// <summary>True if <paramref name="outer"/> contains <paramref name="inner"/>.</summary>
    public static bool Encloses(this SyntaxNode outer, SyntaxNode inner) =>
        inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);

    /// <summary>True if <paramref name="outer"/> contains <paramref name="inner"/>; false for a default token.</summary>
    public static bool Encloses(this SyntaxNode outer, SyntaxToken inner) =>
        inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);

    /// <summary>True if <paramref name="outer"/> contains <paramref name="inner"/>.</summary>
    public static bool Encloses(this SyntaxNode outer, Location inner) =>
        inner.SourceTree == outer.SyntaxTree && outer.Span.Contains(inner.SourceSpan);
}
