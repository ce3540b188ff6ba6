using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Maps the value of a string literal to its source: C# specification, 6.4.5.6 String literals.</summary>
static class LiteralOffsets
{
    // C# specification, 6.3.3 Line terminators.
    static readonly char[] lineBreaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>
    /// Returns the source offset of each code unit of the token's value, and of its end.
    /// After an incomplete escape, the rest of the value maps to the end of the source.
    /// </summary>
    public static int[] Of(SyntaxToken token, string source, int start)
    {
        string value = token.ValueText;
        var offsets = new int[value.Length + 1];
        int at = SkipFirstLineBreak(token, source);
        for (int i = 0; i < value.Length;)
        {
            int units = 1;
            at = SkipIndentation(token, source, value, i, at);
            int length = at < source.Length ? UnitLength(token, source, at, out units) : 0;
            for (int unit = 0; unit < units && i < value.Length; unit++)
            {
                offsets[i++] = start + Math.Min(at, source.Length);
            }

            at += length;
        }

        offsets[value.Length] = start + Math.Min(at, source.Length);
        return offsets;
    }

    static int UnitLength(SyntaxToken token, string source, int at, out int units)
    {
        units = 1;
        char c = source[at];
        char next = at + 1 < source.Length ? source[at + 1] : '\0';
        if (HasEscapes(token))
        {
            return c == '\\' ? EscapeLength(source, at, out units) : IsDoubledBrace(token, c, next) ? 2 : 1;
        }

        return (c == '"' && next == '"' && IsVerbatim(token)) || IsDoubledBrace(token, c, next) ? 2 : 1;
    }

    static int EscapeLength(string source, int at, out int units)
    {
        units = 1;
        switch (at + 1 < source.Length ? source[at + 1] : '\0')
        {
            case 'u':
                return 6;
            case 'U':
                units = source.Length >= at + 10 && source.Substring(at + 2, 4) != "0000" ? 2 : 1;
                return 10;
            case 'x':
                int digits = 0;
                while (digits < 4 && at + 2 + digits < source.Length && Uri.IsHexDigit(source[at + 2 + digits]))
                {
                    digits++;
                }

                return 2 + digits;
            default:
                return 2;
        }
    }

    static bool HasEscapes(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => token.Text[0] != '@',
        SyntaxKind.InterpolatedStringTextToken => StartOf(token) is SyntaxKind.InterpolatedStringStartToken,
        _ => false,
    };

    static bool IsVerbatim(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => token.Text[0] == '@',
        SyntaxKind.InterpolatedStringTextToken => StartOf(token) is SyntaxKind.InterpolatedVerbatimStringStartToken,
        _ => false,
    };

    // In a raw interpolated string a brace never needs doubling.
    static bool IsDoubledBrace(SyntaxToken token, char c, char next) =>
        c is '{' or '}' && c == next && token.IsKind(SyntaxKind.InterpolatedStringTextToken) &&
        StartOf(token) is SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken;

    static SyntaxKind? StartOf(SyntaxToken text) =>
        InterpolationOf(text)?.StringStartToken.Kind();

    // The value of a multi-line raw literal begins after the line break that follows the quotes ...
    static int SkipFirstLineBreak(SyntaxToken token, string source)
    {
        if (token.Kind() is not (SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken))
        {
            return 0;
        }

        int lineBreak = source.IndexOfAny(lineBreaks);
        bool isPair = lineBreak >= 0 && lineBreak + 1 < source.Length && IsPair(source[lineBreak], source[lineBreak + 1]);
        return lineBreak + (isPair ? 2 : 1);
    }

    // ... and omits from each line the white space that precedes the closing quotes.
    static int SkipIndentation(SyntaxToken token, string source, string value, int valueIndex, int at)
    {
        bool isAtLineStart = valueIndex > 0
            ? Array.IndexOf(lineBreaks, value[valueIndex - 1]) >= 0 && !IsPair(value[valueIndex - 1], value[valueIndex])
            : IsFirst(token);
        int indentation = isAtLineStart ? IndentationOf(token, source) : 0;
        int skipped = 0;
        while (skipped < indentation && at < source.Length && source[at] is ' ' or '\t')
        {
            at++;
            skipped++;
        }

        return at;
    }

    static int IndentationOf(SyntaxToken token, string source) => token.Kind() switch
    {
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => source.Length - (source.LastIndexOfAny(lineBreaks) + 1),
        SyntaxKind.InterpolatedStringTextToken when InterpolationOf(token) is { StringEndToken.Text: var end } interpolated &&
            interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) =>
            end.IndexOf('"') - (end.LastIndexOfAny(lineBreaks) + 1),
        _ => 0,
    };

    static bool IsPair(char c, char next) => c == '\r' && next == '\n';

    // A text after a hole continues the line of the hole.
    static bool IsFirst(SyntaxToken token) => InterpolationOf(token) is not { } interpolated || interpolated.Contents[0] == token.Parent;

    static InterpolatedStringExpressionSyntax? InterpolationOf(SyntaxToken text) => text.Parent?.Parent as InterpolatedStringExpressionSyntax;
}
