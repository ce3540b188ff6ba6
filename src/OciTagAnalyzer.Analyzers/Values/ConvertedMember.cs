using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The member that contains the text of an object with a conversion: <c>implicit operator string(ImageName name) =&gt; name.value</c>.</summary>
static class ConvertedMember
{
    /// <summary>Returns the field or property that <paramref name="conversion"/> returns; null if it returns anything else.</summary>
    // By syntax, since the type is often declared in another file. Objects of a type for any text contain more than images.
    public static ISymbol? Of(IMethodSymbol conversion, CancellationToken cancellation) =>
        conversion is { ReturnType.SpecialType: SpecialType.System_String, Parameters: [{ Name: var operand }], ContainingType: var type } &&
        type.Name.IndexOf("Image", StringComparison.Ordinal) >= 0 &&
        ReturnedExpressions.Of(conversion.OriginalDefinition, cancellation).ToList() is
            [MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var read }, Name.Identifier.ValueText: var name }] &&
        read == operand
            ? type.OriginalDefinition.GetMembers(name).FirstOrDefault(member =>
                member is IFieldSymbol { Type.SpecialType: SpecialType.System_String } or IPropertySymbol { Type.SpecialType: SpecialType.System_String })
            : null;
}
