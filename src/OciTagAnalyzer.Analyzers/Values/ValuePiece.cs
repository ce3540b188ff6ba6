using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
    /// <summary>A part that is only known at run time.</summary>
    public static ValuePiece Hole(string name) => new(null, "{" + name + "}", default, null);
}
