using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>
/// Determines whether the tag of an image may be separate from its text. In public code, three of four image names have a separate
/// tag, so a value is not reported if there is a place for one.
/// </summary>
static class SeparateTag
{
    /// <summary>Returns true if a call sets a tag beside the image, or the called method may set one.</summary>
    public static bool MayGoWith(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IParameterSymbol image, CancellationToken cancellation) =>
        arguments.Any(argument => argument.Parameter is { } parameter && NamesTag(parameter) && IsGiven(argument))
        || HasMemberForTag(method.ContainingType)
        || (method.ReturnType is INamedTypeSymbol { SpecialType: SpecialType.None } result && HasMemberForTag(result))
        || IsJoined(method, image, cancellation);

    /// <summary>Returns true if the type of a property or field has another one for the tag.</summary>
    public static bool MayGoWith(ISymbol member) => HasMemberForTag(member.ContainingType);

    /// <summary>Returns true if the value comes from a constant, a field or a property whose type has another one for the tag.</summary>
    public static bool MayGoWithSource(IOperation value) => value.DescendantsAndSelf().Any(part => part switch
    {
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference => HasMemberForTag(reference.Member.ContainingType),
        ILocalReferenceOperation local => LocalValue.Of(local) is { } given && given != value && MayGoWithSource(given),
        _ => false,
    });

    // The defaults "latest", empty and null set no tag.
    static bool IsGiven(IArgumentOperation argument) =>
        argument.ArgumentKind != ArgumentKind.DefaultValue ||
        argument.Value.ConstantValue is not { HasValue: true, Value: null or "" or "latest" };

    static bool NamesTag(ISymbol symbol) =>
        KeySegments.MayNameTag(symbol.Name.AsSpan()) && KeySegments.IsTag(symbol.Name.AsSpan());

    static bool HasMemberForTag(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().Any(NamesTag))
            {
                return true;
            }
        }

        return false;
    }

    // The body of the method appends a tag to its parameter.
    static bool IsJoined(IMethodSymbol method, IParameterSymbol image, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation).DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == image.Name && HasTagBehind(name)));

    static bool HasTagBehind(ExpressionSyntax name) => name.Parent switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } hole =>
            whole.Contents.IndexOf(hole) is var at && at + 1 < whole.Contents.Count && TextOf(whole.Contents[at + 1]) is ":" or "@",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Left == name => BeginsTag(sum.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Parent: BinaryExpressionSyntax outer } sum
            when outer.Left == sum => BeginsTag(outer.Right),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [{ Expression: var separator }, ..] } } => BeginsTag(separator),
        _ => false,
    };

    static bool BeginsTag(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: string and [':' or '@', ..] or ':' or '@' };

    static string? TextOf(InterpolatedStringContentSyntax content) =>
        content is InterpolatedStringTextSyntax { TextToken.ValueText: [var first, ..] } ? first.ToString() : null;
}
