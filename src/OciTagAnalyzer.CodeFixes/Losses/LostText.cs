using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Losses;

/// <summary>A reference that stands as a literal among the arguments of a call or creation, and loses a part there.</summary>
/// <param name="Literal">The literal.</param>
/// <param name="List">The arguments that it is one of.</param>
/// <param name="Reference">What it says.</param>
sealed record LostText(LiteralExpressionSyntax Literal, ArgumentListSyntax List, ImageReference Reference)
{
    /// <summary>The reference in <paramref name="lost"/>; null where it is put together, or comes by a name.</summary>
    public static LostText? Of(SyntaxNode lost) =>
        lost is LiteralExpressionSyntax { Token.Value: string text, Parent: ArgumentSyntax { Parent: ArgumentListSyntax { ContainsDirectives: false } list } } literal &&
        ImageReading.Of(ImageText.Known(text)).Reference is { } reference
            ? new(literal, list, reference)
            : null;

    /// <summary>What the literal says.</summary>
    public string Text => (string)Literal.Token.Value!;

    /// <summary>Where <paramref name="part"/> of what the literal says stands in the file.</summary>
    public TextSpan SpanOf(TextRange part)
    {
        TextRange place = LiteralText.MapOf(Literal.Token).ToDocument(part);
        return new(place.Start, place.Length);
    }
}
