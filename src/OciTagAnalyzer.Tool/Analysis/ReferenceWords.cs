using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Finds the words in texts that consist of the characters of an image reference.</summary>
static partial class ReferenceWords
{
    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<string> In(string text) => Word().Matches(text).Select(word => word.Value);

    /// <summary>The words of a document if it configures a program; none otherwise.</summary>
    public static async Task<IEnumerable<string>> InSettingsAsync(TextDocument document, CancellationToken cancellation) =>
        DocumentKind.Of(document.FilePath ?? document.Name).IsSettings
            ? In((await document.GetTextAsync(cancellation)).ToString())
            : [];

    /// <summary>The words of the literals in a C# document, including the text parts of interpolated strings.</summary>
    public static async Task<IReadOnlyList<LiteralWords>> InLiteralsAsync(Document document, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation) is { } root
            ?
            [
                .. root.DescendantTokens()
                    .Where(IsText)
                    .Select(token => new LiteralWords(token.Span, [.. In(token.ValueText)]))
                    .Where(literal => literal.Words.Count > 0),
            ]
            : [];

    static bool IsText(SyntaxToken token) => (SyntaxKind)token.RawKind is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    [GeneratedRegex("[A-Za-z0-9]([A-Za-z0-9._/:@+-]*[A-Za-z0-9_-])?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
