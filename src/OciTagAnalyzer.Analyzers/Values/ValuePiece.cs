using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A part of a string value: known text, or a hole.</summary>
/// <param name="Text">The text; null for a hole.</param>
/// <param name="HoleName">What a message calls the hole; null for text.</param>
/// <param name="Token">The literal token that holds the text, where one does and a change in it changes this value alone.</param>
/// <param name="Site">
/// The expression to report at when this part decides: the literal itself, or, where the text came into a
/// composition through a name, the composition, since only there the reference is whole.
/// </param>
readonly record struct ValuePiece(string? Text, string? HoleName, SyntaxToken Token, ExpressionSyntax? Site)
{
    /// <summary>How many code units of the token's value stand before <see cref="Text"/>, and belong to something else.</summary>
    public int Skipped { get; init; }

    /// <summary>The parameter or property that an unknown text is the whole of; null where it is anything else.</summary>
    public ISymbol? Source { get; init; }

    /// <summary>The collection, a property, of which an unknown text is an element; null where it is anything else.</summary>
    public IPropertySymbol? ElementOf { get; init; }

    /// <summary>Which element of <see cref="ElementOf"/> it is, as a segment of a key; null where it is no element.</summary>
    public string? Element { get; init; }

    /// <summary>The object whose property <see cref="Source"/> or <see cref="ElementOf"/> is; null where nobody knows.</summary>
    public Holder? Holder { get; init; }

    /// <summary>The expression that gives an unknown text; null where none does.</summary>
    public SyntaxNode? Read { get; init; }

    /// <summary>The key by which an unknown text is read from outside; null where it comes from anywhere else.</summary>
    public ExternalKey? Key { get; init; }

    /// <summary>The value from outside that the text comes from; null where it comes from none.</summary>
    public ExternalValue? Given { get; init; }

    /// <summary>True where the text may come from outside: by a key, or through a property that may be filled.</summary>
    public bool MayBeExternal => Key is not null || ElementOf is not null || Source is IPropertySymbol;

    /// <summary>Where a range of <see cref="Text"/> stands in the file of <see cref="Token"/>.</summary>
    public TextRange ToDocument(TextRange range) =>
        LiteralText.MapOf(Token).ToDocument(range with { Start = range.Start + Skipped });

    /// <summary>The hole of an interpolation, or the operand, by which a part came into a composition that its text does not stand in.</summary>
    public SyntaxNode? Through { get; init; }

    /// <summary>What stands in the file for a range of the part; null where nothing does.</summary>
    public TextRange? SourceOf(TextRange range) =>
        Token.RawKind != 0 ? ToDocument(range)
        : Through is { Span: var span } ? new(span.Start, span.Length)
        : null;

    /// <summary>A part that is only known at run time.</summary>
    public static ValuePiece Hole(string name) => Unknown("{" + name + "}");

    /// <summary>A part that is only known at run time, and what a message calls it.</summary>
    public static ValuePiece Unknown(string name) => new(null, name, default, null);
}
