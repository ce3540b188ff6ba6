using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The place of a part of a reference whose text is composed: <c>$"postgres:{Version}-alpine"</c>, <c>FROM postgres:${VERSION}</c>.</summary>
/// <param name="FilePath">The file.</param>
/// <param name="Range">The range of the part in the file.</param>
/// <param name="InText">The range of the part in the text of the reference.</param>
sealed record WrittenPart(string FilePath, TextRange Range, TextRange InText)
{
    /// <summary>
    /// Returns the longest part of <paramref name="whole"/> that is written at one place and contains <paramref name="changed"/>; null if there is
    /// none, or its place is unknown.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="whole">A range of its text.</param>
    /// <param name="changed">A range in <paramref name="whole"/>, not empty.</param>
    /// <param name="compilation">The compilation that contains the image.</param>
    public static WrittenPart? Of(DiscoveredImage image, TextRange whole, TextRange changed, Compilation compilation) =>
        image.Composition is { } composition ? InCode(composition, whole, changed, compilation)
        : image.File is { } file && image.Image.Alternatives.Count == 0 ? InDocument(image, file.File.Path, whole, changed)
        : null;

    static WrittenPart? InCode(TextValue composition, TextRange whole, TextRange changed, Compilation compilation)
    {
        (ValuePiece piece, int start) = composition.PieceAt(changed.Start);
        if (piece.Text is not { } text || changed.End > start + text.Length)
        {
            return null;
        }

        var inText = TextRange.FromBounds(Math.Max(start, whole.Start), Math.Min(start + text.Length, whole.End));
        var inPiece = new TextRange(inText.Start - start, inText.Length);
        if (piece.Given is { } given)
        {
            return given is ConfiguredValue { File: { } file, Setting: { IsEditable: true } setting } && setting.Map.IsContiguous(inPiece)
                ? new(file.File.File.Path, setting.Map.ToDocument(inPiece), inText)
                : null;
        }

        SyntaxToken token = piece.Token.RawKind != 0 ? piece.Token : NamedToken(piece, text, compilation);
        if (token.RawKind == 0 || token.ContainsDiagnostics)
        {
            return null;
        }

        TextRange range = LiteralText.MapOf(token).ToDocument(inPiece with { Start = inPiece.Start + piece.Skipped });
        return new(token.SyntaxTree!.FilePath, range, inText);
    }

    // The literal of the name that contributes the part: a constant, or a field, property or variable that nothing else is assigned to.
    static SyntaxToken NamedToken(ValuePiece piece, string text, Compilation compilation)
    {
        SyntaxNode? name = piece.Through is InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole
            ? hole.Expression
            : piece.Through ?? piece.Site;
        while (name is ParenthesizedExpressionSyntax inner)
        {
            name = inner.Expression;
        }

        if (name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || !compilation.ContainsSyntaxTree(name.SyntaxTree) || piece.Skipped != 0)
        {
            return default;
        }

        ISymbol? symbol = compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name).Symbol;
        bool isFixed = symbol is IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
            or ILocalSymbol { IsConst: true };
        ExpressionSyntax? value = !isFixed || symbol!.DeclaringSyntaxReferences is not [var declared] ? null : declared.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            _ => null,
        };
        return value is LiteralExpressionSyntax { Token: var token } && token.Value is string known && known == text ? token : default;
    }

    static WrittenPart? InDocument(DiscoveredImage image, string path, TextRange whole, TextRange changed)
    {
        SpanMap map = image.Image.Map;
        int start = changed.Start;
        int end = changed.End;
        while (start > whole.Start && map.IsContiguous(TextRange.FromBounds(start - 1, end)))
        {
            start--;
        }

        while (end < whole.End && map.IsContiguous(TextRange.FromBounds(start, end + 1)))
        {
            end++;
        }

        var inText = TextRange.FromBounds(start, end);
        TextRange range = map.ToDocument(inText);

        bool isOwn = image.Image.IsEditable && Contains(image.Image.Span, range);
        bool isOfImages = image.Image.PartsOfImages.Any(part => Contains(part, range));

        // An escaped part, or one that another file gives, differs from the document.
        return (isOwn || isOfImages) && map.IsContiguous(inText) && range.Length == inText.Length && range.End <= image.File!.Text.Length &&
            image.File.TextAt(range) == image.Image.Written.Text.Substring(inText.Start, inText.Length)
                ? new(path, range, inText)
                : null;
    }

    static bool Contains(TextRange outer, TextRange inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
