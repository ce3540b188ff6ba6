using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Literals, compositions and text functions.</content>
sealed partial class ValueEvaluator
{
    IReadOnlyList<TextValue> ReadLiteral(ILiteralOperation literal) =>
        literal.ConstantValue is { HasValue: true, Value: null } ? []

        // The closing quote is missing, so the text may be incomplete.
        : literal.Syntax.ContainsDiagnostics ? Unknown(literal)
        : literal.Syntax is LiteralExpressionSyntax syntax && syntax.Token.Value is string text
            ? [TextValue.Of(new(text, null, syntax.Token, syntax))]
            : ReadConstant(literal);

    IReadOnlyList<TextValue> ReadInterpolation(IInterpolatedStringOperation interpolated)
    {
        if (interpolated.Syntax is not InterpolatedStringExpressionSyntax syntax)
        {
            return ReadConstant(interpolated);
        }

        if (syntax.StringEndToken.IsMissing)
        {
            return Unknown(interpolated);
        }

        IReadOnlyList<TextValue> values = [TextValue.Empty];
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            values = Join(interpolated, values, [.. ReadPart(part, syntax).Select(value => value.Through(part.Syntax))]);
        }

        return [.. values.Select(value => value.In(syntax))];
    }

    IReadOnlyList<TextValue> ReadPart(IInterpolatedStringContentOperation part, InterpolatedStringExpressionSyntax whole) => part switch
    {
        IInterpolatedStringTextOperation { Syntax: InterpolatedStringTextSyntax text } =>
            [TextValue.Of(new(text.TextToken.ValueText, null, text.TextToken, whole))],
        IInterpolatedStringAppendOperation { Syntax: InterpolatedStringTextSyntax text } =>
            [TextValue.Of(new(text.TextToken.ValueText, null, text.TextToken, whole))],
        IInterpolatedStringAppendOperation
        {
            Syntax: InterpolationSyntax { AlignmentClause: null, FormatClause: null },
            AppendCall: IInvocationOperation { Arguments: [var hole, ..] },
        } => Evaluate(hole.Value),
        // A format or an alignment changes the text.
        IInterpolationOperation { FormatString: null, Alignment: null } hole => Evaluate(hole.Expression),
        _ => Unknown(part),
    };

    IReadOnlyList<TextValue> ReadConcatenation(IBinaryOperation sum)
    {
        if (sum.Type?.SpecialType != SpecialType.System_String || sum.Syntax is not ExpressionSyntax syntax)
        {
            return ReadConstant(sum);
        }

        return [.. Join(sum, ReadOperand(sum.LeftOperand), ReadOperand(sum.RightOperand)).Select(value => value.In(syntax))];
    }

    // Each operand of a longer sum is a separate part. A branch that is null adds no text.
    IReadOnlyList<TextValue> ReadOperand(IOperation operand)
    {
        if (operand is IBinaryOperation { Type.SpecialType: SpecialType.System_String })
        {
            return Evaluate(operand);
        }

        IEnumerable<TextValue> values = Evaluate(operand).Select(value => value.Through(operand.Syntax));
        return HasNullBranch(operand) ? [.. values, TextValue.Empty] : [.. values];
    }

    static bool HasNullBranch(IOperation operand) => Conversions.Within(operand) switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } choice => IsNull(choice.WhenTrue) || IsNull(whenFalse),
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => IsNull(arm.Value)),
        _ => false,
    };

    static bool IsNull(IOperation operation) => Conversions.Within(operation).ConstantValue is { HasValue: true, Value: null };

    IReadOnlyList<TextValue> ReadText(IInvocationOperation call, TextCall text) =>
        text.Read(Evaluate, operand => [.. ReadOperand(operand)], EvaluateInOrder) is { } values && values.Count <= MaxValues ? values : Unknown(call);

    // The elements of a collection whose number and order are known; null for any other.
    IReadOnlyList<IOperation>? EvaluateInOrder(IOperation collection)
    {
        IOperation list = Conversions.Within(collection);
        CollectionElement[] elements = list is IArrayCreationOperation { Initializer: not null } || CollectionElements.IsExpression(list)
            ? [.. new CollectionElements(DeclaredCollection).Of(collection)]
            : [new(collection, true)];
        return elements.Any(element => element.IsCollection) ? null : [.. elements.Select(element => element.Operation)];
    }

    IReadOnlyList<TextValue> Join(IOperation whole, IReadOnlyList<TextValue> left, IReadOnlyList<TextValue> right)
    {
        // A null operand adds no text.
        left = left.Count == 0 ? [TextValue.Empty] : left;
        right = right.Count == 0 ? [TextValue.Empty] : right;
        return left.Count * right.Count <= MaxValues
            ? [.. left.SelectMany(_ => right, (before, after) => before.Then(after))]
            : Unknown(whole);
    }

    IReadOnlyList<TextValue> ReadConstant(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: null } => [],

        // The constant of an enum member is a number, but its text is a name.
        _ when operation.Type is { TypeKind: TypeKind.Enum } => Unknown(operation),
        { HasValue: true, Value: string or char or sbyte or byte or short or ushort or int or uint or long or ulong } constant
            when operation.Syntax is ExpressionSyntax syntax =>
            [TextValue.Of(new(Convert.ToString(constant.Value, CultureInfo.InvariantCulture), null, default, syntax))],
        _ => Unknown(operation),
    };
}
