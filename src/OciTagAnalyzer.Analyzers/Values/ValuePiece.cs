using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A part of a string value: known text, or a hole.</summary>
/// <param name="Text">The text; null for a hole.</param>
/// <param name="HoleName">What a message calls the hole; null for text.</param>
/// <param name="Token">The literal token that contains the text, if an edit of it changes only this value.</param>
/// <param name="Site">
/// The expression to report at if this part decides: the literal itself, or the composition if the text comes from
/// a named member or variable, since only the composition contains the whole reference.
/// </param>
readonly record struct ValuePiece(string? Text, string? HoleName, SyntaxToken Token, ExpressionSyntax? Site)
{
    /// <summary>The number of code units of the token's value before <see cref="Text"/>.</summary>
    public int Skipped { get; init; }

    /// <summary>The parameter, property, field or method whose value the unknown text is; null if it is anything else.</summary>
    public ISymbol? Source { get; init; }

    /// <summary>The parameter, property, field or method whose collection the unknown text is an element of; null if it is anything else.</summary>
    public ISymbol? ElementOf { get; init; }

    /// <summary>The key segment of the element in <see cref="ElementOf"/>; null if it is not an element.</summary>
    public string? Element { get; init; }

    /// <summary>The object whose property <see cref="Source"/> or <see cref="ElementOf"/> is; null if it is unknown.</summary>
    public Holder? Holder { get; init; }

    /// <summary>True if <see cref="ElementOf"/> contains a section of external values, and <see cref="Element"/> is the key in it.</summary>
    public bool IsOfSection { get; init; }

    /// <summary>The index of the tuple that the unknown text is a component of, during the evaluation; null for any other.</summary>
    public int? Row { get; init; }

    /// <summary>The expression that gives the unknown text; null if there is none.</summary>
    public SyntaxNode? Read { get; init; }

    /// <summary>The key of the external value that the unknown text is read from; null if it comes from anywhere else.</summary>
    public ExternalKey? Key { get; init; }

    /// <summary>The external value that the text comes from; null if there is none.</summary>
    public ExternalValue? Given { get; init; }

    /// <summary>True if the text may be an external value: read by a key, or through a property that may be bound.</summary>
    public bool MayBeExternal => Key is not null || ElementOf is IPropertySymbol || Source is IPropertySymbol;

    /// <summary>Maps a range of <see cref="Text"/> to the file of <see cref="Token"/>.</summary>
    public TextRange ToDocument(TextRange range) =>
        LiteralText.MapOf(Token).ToDocument(range with { Start = range.Start + Skipped });

    /// <summary>The interpolation hole or operand that contributes the part to a composition, if the composition does not contain its text.</summary>
    public SyntaxNode? Through { get; init; }

    /// <summary>Maps a range of the part to the source; null if the part is not in the source.</summary>
    public TextRange? SourceOf(TextRange range) =>
        Token.RawKind != 0 ? ToDocument(range)
        : Through is { Span: var span } ? new(span.Start, span.Length)
        : null;

    /// <summary>Creates a part that is only known at run time.</summary>
    public static ValuePiece Hole(string name) => Unknown("{" + name + "}");

    /// <summary>Creates a part that is only known at run time, with the name that a message shows.</summary>
    public static ValuePiece Unknown(string name) => new(null, name, default, null);
}
