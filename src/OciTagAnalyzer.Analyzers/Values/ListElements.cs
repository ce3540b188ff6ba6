using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>
/// The elements of a list in code: an array, a collection initializer, a collection expression,
/// a local variable or readonly field with one of these, or a single value.
/// </summary>
static class ListElements
{
    // Ends cycles of variables that are assigned to each other.
    const int MaxDepth = 8;

    /// <summary>The operations that give the elements.</summary>
    public static IEnumerable<IOperation> Of(IOperation list) => Of(list, 0);

    static IEnumerable<IOperation> Of(IOperation list, int depth) => list switch
    {
        _ when depth > MaxDepth => [],
        _ when list.Type is { SpecialType: SpecialType.System_String } => [list],
        IConversionOperation conversion => Of(conversion.Operand, depth),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Of(choice.WhenTrue, depth).Concat(Of(whenFalse, depth)),
        ICoalesceOperation choice => Of(choice.Value, depth).Concat(Of(choice.WhenNull, depth)),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayInitializerOperation initializer => initializer.ElementValues,
        IObjectCreationOperation { Initializer: { } initializer } => Added(initializer),
        IObjectOrCollectionInitializerOperation initializer => Added(initializer),
        ILocalReferenceOperation local => LocalValue.Of(local) is { } value ? Of(value, depth + 1) : [],
        IFieldReferenceOperation { Field.IsReadOnly: true } field => Initializer(field) is { } value ? Of(value, depth + 1) : [],
        _ when IsCollectionExpression(list) => list.ChildOperations.SelectMany(element =>
            element.Syntax.IsKind(SyntaxKind.SpreadElement) ? element.ChildOperations.SelectMany(spread => Of(spread, depth + 1)) : [element]),
        _ => [],
    };

    static IEnumerable<IOperation> Added(IObjectOrCollectionInitializerOperation initializer) => initializer.Initializers
        .OfType<IInvocationOperation>()
        .SelectMany(add => add.Arguments.Select(argument => argument.Value));

    // A semantic model is only available for the file that is being analyzed.
    static IOperation? Initializer(IFieldReferenceOperation field) =>
        MemberInitializer.Of(field.Field, CancellationToken.None) is { } value && value.SyntaxTree == field.Syntax.SyntaxTree
            ? field.SemanticModel?.GetOperation(value)
            : null;

    // The oldest supported compiler has no operation kind for it, but its children are the elements as well.
    static bool IsCollectionExpression(IOperation list) => list.Syntax.IsKind(SyntaxKind.CollectionExpression);
}
