using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Locates the value of a string literal in its source: between the quotes, with escapes resolved.</summary>
static class LiteralText
{
    /// <summary>The span of the content of a literal or interpolated string, without quotes, prefixes and suffixes.</summary>
    public static TextRange ContentOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token: var token } when IsRaw(token) => ValueOf(token),
        LiteralExpressionSyntax literal => ContentOf(literal.Token),
        InterpolatedStringExpressionSyntax interpolated => ContentOf(interpolated),
        _ => new(expression.SpanStart, expression.Span.Length),
    };

    // The lines of the quotes are not part of a multi-line raw literal.
    static TextRange ValueOf(SyntaxToken token) => MapOf(token).ToDocument(new TextRange(0, token.ValueText.Length));

    /// <summary>Maps each code unit of the token's value to the file.</summary>
    public static SpanMap MapOf(SyntaxToken token)
    {
        TextRange content = ContentOf(token);
        string source = token.Text.Substring(content.Start - token.SpanStart, content.Length);
        return source == token.ValueText
            ? SpanMap.Verbatim(content.Start)
            : SpanMap.FromOffsets(LiteralOffsets.Of(token, source, content.Start));
    }

    static TextRange ContentOf(InterpolatedStringExpressionSyntax interpolated)
    {
        int start = interpolated.StringStartToken.Span.End;
        int end = Math.Max(start, interpolated.StringEndToken.SpanStart);

        // The indentation is not part of a multi-line raw string.
        if (interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) &&
            interpolated.Contents is [InterpolatedStringTextSyntax { TextToken.Text: var first }, ..])
        {
            start += first.Length - first.TrimStart(' ', '\t').Length;
        }

        return TextRange.FromBounds(start, Math.Max(start, end));
    }

    static TextRange ContentOf(SyntaxToken token)
    {
        string text = token.Text;
        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        {
            return new(token.SpanStart, text.Length);
        }

        int start = text.IndexOf('"');
        if (start < 0)
        {
            return new(token.SpanStart, text.Length);
        }

        // A raw literal has three or more quotes; an ordinary one has one, and "" is empty.
        int quotes = 1;
        if (IsRaw(token))
        {
            while (start + quotes < text.Length && text[start + quotes] == '"')
            {
                quotes++;
            }
        }

        start += quotes;
        int end = text.LastIndexOf('"') + 1 - quotes;
        return TextRange.FromBounds(token.SpanStart + start, token.SpanStart + Math.Max(start, end));
    }

    static bool IsRaw(SyntaxToken token) => token.Kind() is
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
        SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
