using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Evaluates constant texts, such as names and keys, whose parts do not matter.</summary>
static class ConstantText
{
    /// <summary>
    /// The text of <paramref name="operation"/>; null if it is only known at run time, or is declared elsewhere with an expression that would have to be bound.
    /// </summary>
    public static string? Of(IOperation? operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => Written(MemberInitializer.Of(field, CancellationToken.None)),
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } =>
            Written(MemberInitializer.Of(property, CancellationToken.None)),
        ILocalReferenceOperation local => Of(LocalValue.Of(local)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            Concat([Of(sum.LeftOperand), Of(sum.RightOperand)]),
        IInterpolatedStringOperation interpolated => Concat(interpolated.Parts.Select(part => part switch
        {
            IInterpolatedStringTextOperation text => Of(text.Text),
            IInterpolationOperation { FormatString: null, Alignment: null } hole => Of(hole.Expression),
            _ => null,
        })),
        IInvocationOperation
        {
            TargetMethod: { Name: "Combine", ContainingType: { Name: "ConfigurationPath", ContainingNamespace.Name: "Configuration" } },
            Arguments: [var segments],
        } => Combine(segments.Value),
        _ => null,
    };

    // The initializer may be in another file, which cannot be bound here.
    static string? Written(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [{ Expression: var named }],
        } =>
            (named as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (named as SimpleNameSyntax)?.Identifier.ValueText,
        _ => null,
    };

    static string? Concat(IEnumerable<string?> parts) =>
        parts.Aggregate((string?)"", (before, part) => before is null || part is null ? null : before + part);

    static string? Combine(IOperation segments) =>
        Conversions.Within(segments) is IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } values }
            ? values.Select(Of).Aggregate(ExternalKey.Join)
            : null;
}
