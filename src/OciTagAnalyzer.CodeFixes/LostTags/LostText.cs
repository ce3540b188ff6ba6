using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.LostTags;

/// <summary>A reference in a literal argument of a call or creation that loses a part of it.</summary>
/// <param name="Literal">The literal.</param>
/// <param name="List">The arguments of the call.</param>
/// <param name="Reference">The reference in the literal.</param>
sealed record LostText(LiteralExpressionSyntax Literal, ArgumentListSyntax List, ImageReference Reference)
{
    /// <summary>Returns the reference in <paramref name="lost"/>; null if it is not a literal argument.</summary>
    public static LostText? Of(SyntaxNode lost) =>
        lost is LiteralExpressionSyntax { Token.Value: string text, Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } } literal &&
        !list.ContainsDirectives &&
        ImageReading.Of(ImageText.Known(text)).Reference is { } reference
            ? new(literal, list, reference)
            : null;

    /// <summary>The text of the literal.</summary>
    public string Text => (string)Literal.Token.Value!;

    /// <summary>Returns the span of <paramref name="part"/> of the text in the file.</summary>
    public TextSpan SpanOf(TextRange part)
    {
        TextRange place = LiteralText.MapOf(Literal.Token).ToDocument(part);
        return new(place.Start, place.Length);
    }
}
