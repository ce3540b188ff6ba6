using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The words in texts that have the characters of an image reference and begin and end as one.</summary>
static partial class WrittenWords
{
    /// <summary>Those of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<string> In(string text) => Word().Matches(text).Select(word => word.Value);

    /// <summary>Those of a document that configures a program; none of any other.</summary>
    public static async Task<IEnumerable<string>> InSettingsAsync(TextDocument document, CancellationToken cancellation) =>
        DocumentKind.Of(document.FilePath ?? document.Name).IsSettings
            ? In((await document.GetTextAsync(cancellation)).ToString())
            : [];

    /// <summary>Those of the literals of a C# document, also of the texts between the holes of interpolated ones.</summary>
    public static async Task<IReadOnlyList<LiteralWords>> InLiteralsAsync(Document document, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation) is { } root
            ? [.. root.DescendantTokens().Where(IsText).Select(token => new LiteralWords(token.Span, [.. In(token.ValueText)])).Where(literal => literal.Words.Count > 0)]
            : [];

    static bool IsText(SyntaxToken token) => (SyntaxKind)token.RawKind is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    [GeneratedRegex("[A-Za-z0-9]([A-Za-z0-9._/:@+-]*[A-Za-z0-9_-])?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
